"""What goes into a bundle."""

from build_bundle.contents import Entry, without_idle_libraries

_SYSTEM = "/lib/x86_64-linux-gnu"
NEEDS = {
    "/venv/numpy/core.so": ("libm.so.6", "libz.so.1"),
    f"{_SYSTEM}/libz.so.1": ("libc.so.6",),
    f"{_SYSTEM}/libpango-1.0.so.0": ("libglib-2.0.so.0",),
    f"{_SYSTEM}/libpython3.11.so.1.0": ("libexpat.so.1",),
    f"{_SYSTEM}/libtiff.so.6": ("libjpeg.so.62",),
}


def test_libraries_that_nothing_leads_to_stay_behind() -> None:
    """Kept: what a part is linked with, what typesetting loads by name, and Python, which the start loads."""
    names = (
        "libz.so.1", "libpango-1.0.so.0", "libglib-2.0.so.0", "libpython3.11.so.1.0", "libexpat.so.1",
        "libtiff.so.6", "libjpeg.so.62",
    )  # fmt: skip
    entries: list[Entry] = [(name, f"{_SYSTEM}/{name}", "BINARY") for name in names]
    entries.append(("numpy/core.so", "/venv/numpy/core.so", "EXTENSION"))
    kept = {place for place, _source, _kind in without_idle_libraries(entries, lambda f: NEEDS.get(f, ()))}
    assert kept == {*names[:5], "numpy/core.so"}
