"""Speed, first passage and memory of the Argos engine, beside argostranslate's own calls in the same run."""
