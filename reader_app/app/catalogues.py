"""Which catalogues of packs are asked when the reader wants to know what there is."""

from collections.abc import Mapping

from reader_app.domain.pack import PackCatalogue
from reader_app.translation.firefox import catalogue as firefox
from reader_app.translation.packs import catalogue as argos


def pack_catalogues(environment: Mapping[str, str]) -> tuple[PackCatalogue, ...]:
    """Mozilla's and Argos', the better engine's first.

    Whoever names others in the environment, in the variables of Argos Translate or fxtranslate, has only
    those asked: a newsroom with a mirror of its own does not want to be seen elsewhere.
    """
    records, index = environment.get(firefox.VARIABLE), environment.get(argos.VARIABLE)
    if not records and not index:
        return firefox.FirefoxCatalogue(), argos.ArgosCatalogue()
    named: list[PackCatalogue] = []
    if records:
        named.append(firefox.FirefoxCatalogue(records))
    if index:
        named.append(argos.ArgosCatalogue(index))
    return tuple(named)
