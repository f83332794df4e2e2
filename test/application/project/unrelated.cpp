int unrelated();
int unrelated() { return 0; }
