"""Found by every Python that a test starts, because its folder is on PYTHONPATH: no network there either."""

import no_network

no_network.install()
