#include "cli/run.hpp"

int main(int count, char** values) { return rowan::tool::run({values + 1, values + count}); }
