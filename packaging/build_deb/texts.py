"""The package's own texts."""

import email.utils

from workshop import Workshop

MAINTAINER = "The Muqabala developers <developers@muqabala.org>"

CONTROL = (
    """\
Package: muqabala
Version: {version}
Architecture: {architecture}
Maintainer: """
    + MAINTAINER
    + """
Installed-Size: {size}
Depends: {depends}
Recommends: xdg-utils, shared-mime-info, desktop-file-utils
Section: text
Priority: optional
Description: read a text beside its other version, offline
 Muqabala shows a text beside another version of it: a translation made on
 this computer, or another report of the same story. Matching passages light
 up on both sides, numbers, dates and names are compared, Arabic is set right,
 and the comparison can be filed as PDF, web page or Word document.
 .
 Nothing is sent anywhere. The network is used only when a download of a
 translation pack is asked for.
"""
)

COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Muqabala
Comment:
 The package holds libraries under licences of their own. Name, version and licence text of each are in
 /usr/lib/muqabala/_internal/reader_app/resources/licences/parts.json and shown by the program (Help, About).
 The word analyser in /usr/lib/muqabala/gloss-worker is a program of its own under the GPL, with its source.

Files: *
Copyright: 2026 The Muqabala developers
License: Expat

Files: usr/lib/muqabala/gloss-worker/*
Copyright: 2002 QAMUS LLC, Trustees of the University of Pennsylvania
           2005 Alexander Lee
License: GPL-2

Files: usr/lib/muqabala/_internal/PySide6/*
Copyright: The Qt Company Ltd. and other contributors
License: LGPL-3

License: Expat
 Permission is hereby granted, free of charge, to any person obtaining a copy
 of this software and associated documentation files (the "Software"), to deal
 in the Software without restriction, including without limitation the rights
 to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 copies of the Software, and to permit persons to whom the Software is
 furnished to do so, subject to the following conditions:
 .
 The above copyright notice and this permission notice shall be included in
 all copies or substantial portions of the Software.
 .
 THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 SOFTWARE.

License: GPL-2
 On Debian systems the text is in /usr/share/common-licenses/GPL-2.

License: LGPL-3
 On Debian systems the text is in /usr/share/common-licenses/LGPL-3.
"""

OVERRIDES = """\
# The program brings libraries that Debian does not have, or has in other versions; others are Debian's.
muqabala: embedded-library *
# Programs and libraries come as their authors publish them.
muqabala: hardening-no-bindnow *
muqabala: hardening-no-fortify-functions *
muqabala: hardening-no-pie *
muqabala: unstripped-binary-or-object *
muqabala: shared-library-lacks-prerequisites *
muqabala: custom-library-search-path *
muqabala: library-not-linked-against-libc *
muqabala: exit-in-shared-library *
"""


def changelog(shop: Workshop) -> str:
    """The package's changelog in Debian's form; what changed for readers is in the project's own."""
    date = email.utils.formatdate(shop.epoch)
    head = f"muqabala ({shop.version}) stable; urgency=medium"
    return f"{head}\n\n  * See CHANGELOG.md.\n\n -- {MAINTAINER}  {date}\n"
