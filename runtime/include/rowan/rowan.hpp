// Models nothing of its own: the whole runtime in one include.
// To add a header to the runtime that users include, list it here.
#pragma once
#include <rowan/database.hpp>
#include <rowan/error.hpp>
#include <rowan/migrator.hpp>
#include <rowan/options.hpp>
#include <rowan/repository.hpp>
#include <rowan/schema.hpp>
#include <rowan/transaction.hpp>
