"""The source archive, and the wheel made from the unpacked archive alone: nothing is missing in it."""

import shutil
import tarfile
import tempfile
from pathlib import Path

from problem import say
from workshop import Workshop, megabytes


def build_wheel(shop: Workshop) -> list[Path]:
    """Sdist and wheel in `dist`."""
    shop.dist.mkdir(parents=True, exist_ok=True)
    hatch: list[str | Path] = [shop.python, "-m", "hatchling", "build"]
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        shop.run([*hatch, "-t", "sdist", "-d", made])
        (archive,) = made.glob("*.tar.gz")
        with tarfile.open(archive) as packed:
            # Python has this guard since 3.11.4; the archive is one that was made a moment ago.
            guard = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
            packed.extractall(made, **guard)  # type: ignore[arg-type]  # noqa: S202 - see above
        (source,) = (entry for entry in made.iterdir() if entry.is_dir())
        shop.run([*hatch, "-t", "wheel", "-d", made], cwd=source)
        (wheel,) = made.glob("*.whl")
        results = [Path(shutil.copy2(file, shop.dist)) for file in (archive, wheel)]
    for file in results:
        say(f"{file.name}: {megabytes(file)}")
    return results
