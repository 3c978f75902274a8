"""Who does the heavy part of pairing: this process, processes of this machine, or a cluster."""
