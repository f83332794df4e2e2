#include "cli/command.hpp"

namespace rowan::tool {

namespace {

constexpr Command commands[] = {
    {"init", "start a project: configuration, schema header, program, first migration",
     "rowan init shop\ncd shop && rowan db start && rowan db setup", declare_init},
    {"generate", "write repositories for annotated headers: NAME.rowan.hpp and NAME.rowan.cpp",
     "rowan generate shop.hpp -o generated\nrowan generate include/shop.hpp -o out --source-root include -- "
     "-Iinclude -std=c++20",
     declare_generate},
    {"migration add", "write what headers changed since the last migration as migration files",
     "rowan migration add create_shop\nrowan migration add drop_notes --allow-drop --dry-run --json\nrowan "
     "migration add fill_slugs --empty",
     declare_migration_add},
    {"migration check", "compare headers with migrations; exit 3 if they differ",
     "rowan migration check\nrowan migration check --json --headers shop.hpp", declare_migration_check},
    {"migration export", "write the migrations for golang-migrate or Flyway; dbmate and goose need nothing",
     "rowan migration export --format flyway -o flyway/sql", declare_migration_export},
    {"migration rebase", "after a merge: let migrations that are not applied follow the others",
     "rowan migration rebase\nrowan migration rebase 20261121093000", declare_migration_rebase},
    {"migration record", "take a migration that was edited or written by hand into the history",
     "rowan migration record migrations/20261121093000_fill_slugs.sql", declare_migration_record},
    {"migration lint", "find hazards for a database in use in the SQL of migrations; exit 3 if there is one",
     "rowan migration lint\nrowan migration lint migrations/20261121093000_add_note.sql --json",
     declare_migration_lint},
    {"migration remove", "delete the files of the last migration, unless it is applied",
     "rowan migration remove", declare_migration_remove},
    {"migration squash", "fold many migrations into one; databases that had them all go on",
     "rowan migration squash\nrowan migration squash first_year --to 20261121093000",
     declare_migration_squash},
    {"migration show", "explain a migration: its statements, what they lock, hazards, the way back",
     "rowan migration show\nrowan migration show 20261121093000 --json", declare_migration_show},
    {"migration verify", "run all migrations up, down and up again on a scratch database",
     "rowan migration verify --url postgresql://localhost/postgres", declare_migration_verify},
    {"db create", "create the database", "rowan db create --url postgresql://localhost/shop",
     declare_db_create},
    {"db drop", "drop the database",
     "rowan db drop\nrowan db drop --url postgresql://localhost/shop --yes-drop shop", declare_db_drop},
    {"db migrate", "apply pending migrations",
     "rowan db migrate\nrowan db migrate --to 20261121093000\nrowan db migrate --dry-run",
     declare_db_migrate},
    {"db rollback", "revert the last migrations",
     "rowan db rollback\nrowan db rollback --steps 2\nrowan db rollback --to 20261121093000",
     declare_db_rollback},
    {"db status", "list migrations and whether they are applied; exit 3 if one is pending",
     "rowan db status\nrowan db status --json", declare_db_status},
    {"db setup", "create the database if there is none, then migrate", "rowan db setup", declare_db_setup},
    {"db reset", "drop, create, migrate",
     "rowan db reset\nrowan db reset --url postgresql://localhost/shop --yes-drop shop", declare_db_reset},
    {"db diff", "print the SQL that makes one database like another; exit 3 if they differ",
     "rowan db diff --from postgresql://localhost/live --to postgresql://localhost/next\n"
     "rowan db diff --from \"$OLD\" --to \"$NEW\" --json",
     declare_db_diff},
    {"db drift", "compare the live database with its migrations; exit 3 and the SQL back if they differ",
     "rowan db drift\nrowan db drift --ignore 'payment_p*' --json", declare_db_drift},
    {"db pull", "write an existing database as annotated headers; pulled again, your own lines stay",
     "rowan db pull --url postgresql://localhost/shop -o include\n"
     "rowan db pull --schema sales --exclude 'sales.tmp_*' --split --dry-run",
     declare_db_pull},
    {"db start", "start a private development server under .rowan/", "rowan db start && rowan db setup",
     declare_db_start},
    {"db stop", "stop the private development server", "rowan db stop", declare_db_stop},
    {"db url", "print the URL of the database that commands use", "psql \"$(rowan db url)\"", declare_db_url},
    {"explain", "explain a hazard that a migration names", "rowan explain\nrowan explain H012 --json",
     declare_explain},
};

}  // namespace

std::span<const Command> command_table() { return commands; }

}  // namespace rowan::tool
