"""Translation engines and the packs they load."""
