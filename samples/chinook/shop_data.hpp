// Models the rows the sample runs on: as many as the original Chinook has, made from a fixed seed.
// To change how many, see shop_data.cpp; the questions print what they find, whatever it is.
#pragma once
#include <rowan/rowan.hpp>

namespace chinook {

/// Fills the eleven empty tables in one transaction: 275 artists, 350 albums, 3,500 tracks, 60 customers,
/// 400 invoices of 2,200 lines. Throws rowan::Error, and then leaves the tables as they were.
void fill(rowan::Database& db);

}  // namespace chinook
