"""The engine for Mozilla's Firefox packs, which runs fxtranslate in a process of its own."""
