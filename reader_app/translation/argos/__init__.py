"""The engine for Argos packs, which drives CTranslate2 itself."""
