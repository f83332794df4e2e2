# Placeholder replaced by the build work: rowan_generate(TARGET HEADERS …).
