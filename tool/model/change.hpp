// Models one difference between two schemas: a struct per kind, named after the command that makes it.
// To add a kind: a struct here and in `Change`, and its Operation in tool/operation. It does not compile
// until complete. A change carries the whole of what it destroys, so that `down` can be derived and is never
// written by hand.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/change_column.hpp"
#include "model/change_key.hpp"
#include "model/change_sequence.hpp"
#include "model/change_statement.hpp"
#include "model/change_table.hpp"
#include "model/change_types.hpp"
#include "model/schema.hpp"

namespace rowan::tool {

// clang-format off
struct CreateSchema { std::string name;
  bool operator==(const CreateSchema&) const = default;
  static constexpr void members(auto visit) { visit(member("name", &CreateSchema::name)); } };
struct DropSchema { std::string name;
  bool operator==(const DropSchema&) const = default;
  static constexpr void members(auto visit) { visit(member("name", &DropSchema::name)); } };

struct CreateEnumType { EnumType type;
  bool operator==(const CreateEnumType&) const = default;
  static constexpr void members(auto visit) { visit(member("type", &CreateEnumType::type)); } };
struct DropEnumType { EnumType type;
  bool operator==(const DropEnumType&) const = default;
  static constexpr void members(auto visit) { visit(member("type", &DropEnumType::type)); } };
struct RenameEnumType { QualifiedName from; QualifiedName to;
  bool operator==(const RenameEnumType&) const = default;
  static constexpr void members(auto visit) { visit(member("from", &RenameEnumType::from), member("to", &RenameEnumType::to)); } };
/// A column of an enum type that is rebuilt: what stands in the way of the rewrite is dropped and made again around it,
/// its default, the indexes, checks and exclusion constraints whose text compares with the old type, and its foreign keys.
struct EnumTypeUse { QualifiedName table; std::string column; bool array = false; std::optional<Expression> default_value = {};
  std::vector<Index> indexes = {}; std::vector<Check> checks = {}; std::vector<ForeignKey> foreign_keys = {};
  std::vector<Exclusion> exclusions = {};
  bool operator==(const EnumTypeUse&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &EnumTypeUse::table), member("column", &EnumTypeUse::column),
                                                      member("array", &EnumTypeUse::array), member("default", &EnumTypeUse::default_value),
                                                      member("indexes", &EnumTypeUse::indexes), member("checks", &EnumTypeUse::checks),
                                                      member("foreign_keys", &EnumTypeUse::foreign_keys),
                                                      member("exclusions", &EnumTypeUse::exclusions)); } };
/// `before` empty: at the end. `type_before` and `uses` are what its reverse rebuilds; `completed` (tool/operation) fills them.
struct AddEnumValue { QualifiedName type; std::string value; std::string before; std::optional<EnumType> type_before = {}; std::vector<EnumTypeUse> uses = {};
  bool operator==(const AddEnumValue&) const = default;
  static constexpr void members(auto visit) { visit(member("type", &AddEnumValue::type), member("value", &AddEnumValue::value),
                                                      member("before", &AddEnumValue::before), member("type_before", &AddEnumValue::type_before),
                                                      member("uses", &AddEnumValue::uses)); } };
struct RenameEnumValue { QualifiedName type; std::string from; std::string to;
  bool operator==(const RenameEnumValue&) const = default;
  static constexpr void members(auto visit) { visit(member("type", &RenameEnumValue::type), member("from", &RenameEnumValue::from),
                                                      member("to", &RenameEnumValue::to)); } };
/// Values dropped or reordered: PostgreSQL needs a new type and a rewrite of every use. `completed` fills `uses`.
struct RebuildEnumType { EnumType from; EnumType to; std::vector<EnumTypeUse> uses;
  bool operator==(const RebuildEnumType&) const = default;
  static constexpr void members(auto visit) { visit(member("from", &RebuildEnumType::from), member("to", &RebuildEnumType::to),
                                                      member("uses", &RebuildEnumType::uses)); } };

/// Columns, primary key, unique and check constraints and comments; foreign keys and indexes are changes of their own.
struct CreateTable { Table table;
  bool operator==(const CreateTable&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &CreateTable::table)); } };
struct DropTable { Table table;
  bool operator==(const DropTable&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropTable::table)); } };
/// Also moves to another schema: SET SCHEMA, then RENAME, whichever differ.
struct RenameTable { QualifiedName from; QualifiedName to;
  bool operator==(const RenameTable&) const = default;
  static constexpr void members(auto visit) { visit(member("from", &RenameTable::from), member("to", &RenameTable::to)); } };

struct AddColumn { QualifiedName table; Column column;
  bool operator==(const AddColumn&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AddColumn::table), member("column", &AddColumn::column)); } };
struct DropColumn { QualifiedName table; Column column;
  bool operator==(const DropColumn&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropColumn::table), member("column", &DropColumn::column)); } };
struct RenameColumn { QualifiedName table; std::string from; std::string to;
  bool operator==(const RenameColumn&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &RenameColumn::table), member("from", &RenameColumn::from),
                                                      member("to", &RenameColumn::to)); } };
/// `using_cast` and `reverse_cast`: USING expressions up and down; empty: the assignment cast does. A collation
/// changes only together with the type, be it to the same one.
struct AlterColumnType { QualifiedName table; std::string column; ColumnType from; ColumnType to; Expression using_cast; Expression reverse_cast;
                         CollationName from_collation = {}; CollationName to_collation = {};
  bool operator==(const AlterColumnType&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterColumnType::table), member("column", &AlterColumnType::column),
                                                      member("from", &AlterColumnType::from), member("to", &AlterColumnType::to),
                                                      member("using", &AlterColumnType::using_cast), member("reverse_using", &AlterColumnType::reverse_cast),
                                                      member("from_collation", &AlterColumnType::from_collation),
                                                      member("to_collation", &AlterColumnType::to_collation)); } };
/// `increment`: that of the sequence which the rows that exist are to be counted in when the default begins to
/// draw from it; 0: none.
struct AlterColumnDefault { QualifiedName table; std::string column; std::optional<Expression> from; std::optional<Expression> to; long long increment = 0;
  bool operator==(const AlterColumnDefault&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterColumnDefault::table), member("column", &AlterColumnDefault::column),
                                                      member("from", &AlterColumnDefault::from), member("to", &AlterColumnDefault::to),
                                                      member("increment", &AlterColumnDefault::increment)); } };
/// `proven_by`: a valid check `column IS NOT NULL`, which spares the scan; empty: PostgreSQL reads every row.
struct SetNotNull { QualifiedName table; std::string column; std::string proven_by = {};
  bool operator==(const SetNotNull&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &SetNotNull::table), member("column", &SetNotNull::column),
                                                      member("proven_by", &SetNotNull::proven_by)); } };
struct DropNotNull { QualifiedName table; std::string column;
  bool operator==(const DropNotNull&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropNotNull::table), member("column", &DropNotNull::column)); } };
/// `options` and `sequence` are those of the identity that comes or goes, empty where one stays.
struct AlterColumnIdentity { QualifiedName table; std::string column; std::optional<IdentityGeneration> from; std::optional<IdentityGeneration> to;
                             SequenceOptions options = {}; std::string sequence = {};
  bool operator==(const AlterColumnIdentity&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterColumnIdentity::table), member("column", &AlterColumnIdentity::column),
                                                      member("from", &AlterColumnIdentity::from), member("to", &AlterColumnIdentity::to),
                                                      member("options", &AlterColumnIdentity::options), member("sequence", &AlterColumnIdentity::sequence)); } };
/// Sets `column` to `value` where it is null, in batches that commit. Changes rows, not the schema;
/// `reversed` is the way down: rows keep their values.
struct BackfillColumn { QualifiedName table; std::string column; Expression value; bool reversed = false;
  bool operator==(const BackfillColumn&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &BackfillColumn::table), member("column", &BackfillColumn::column),
                                                      member("value", &BackfillColumn::value), member("reversed", &BackfillColumn::reversed)); } };

/// `using_index`: the unique index that becomes the constraint's (and takes its name); empty: PostgreSQL builds one.
struct AddPrimaryKey { QualifiedName table; PrimaryKey key; std::string using_index = {};
  bool operator==(const AddPrimaryKey&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AddPrimaryKey::table), member("key", &AddPrimaryKey::key),
                                                      member("using_index", &AddPrimaryKey::using_index)); } };
/// `leaves_index`: the plain unique index that stands in its place afterwards, the reverse of `using_index`.
struct DropPrimaryKey { QualifiedName table; PrimaryKey key; std::string leaves_index = {};
  bool operator==(const DropPrimaryKey&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropPrimaryKey::table), member("key", &DropPrimaryKey::key),
                                                      member("leaves_index", &DropPrimaryKey::leaves_index)); } };
struct AddUnique { QualifiedName table; Unique unique; std::string using_index = {};
  bool operator==(const AddUnique&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AddUnique::table), member("unique", &AddUnique::unique),
                                                      member("using_index", &AddUnique::using_index)); } };
struct DropUnique { QualifiedName table; Unique unique; std::string leaves_index = {};
  bool operator==(const DropUnique&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropUnique::table), member("unique", &DropUnique::unique),
                                                      member("leaves_index", &DropUnique::leaves_index)); } };
/// `check.valid` false: NOT VALID.
struct AddCheck { QualifiedName table; Check check;
  bool operator==(const AddCheck&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AddCheck::table), member("check", &AddCheck::check)); } };
struct DropCheck { QualifiedName table; Check check;
  bool operator==(const DropCheck&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropCheck::table), member("check", &DropCheck::check)); } };
struct AddForeignKey { QualifiedName table; ForeignKey foreign_key;
  bool operator==(const AddForeignKey&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AddForeignKey::table), member("foreign_key", &AddForeignKey::foreign_key)); } };
struct DropForeignKey { QualifiedName table; ForeignKey foreign_key;
  bool operator==(const DropForeignKey&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropForeignKey::table), member("foreign_key", &DropForeignKey::foreign_key)); } };
/// Verifies the rows of a check or foreign key that was added NOT VALID. `completed` fills in which one it is.
struct ValidateConstraint { QualifiedName table; std::string constraint; std::optional<Check> check = {}; std::optional<ForeignKey> foreign_key = {};
  bool operator==(const ValidateConstraint&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &ValidateConstraint::table), member("constraint", &ValidateConstraint::constraint),
                                                      member("check", &ValidateConstraint::check), member("foreign_key", &ValidateConstraint::foreign_key)); } };
/// The way back from ValidateConstraint: the constraint is dropped and added again NOT VALID.
struct InvalidateConstraint { QualifiedName table; std::string constraint; std::optional<Check> check = {}; std::optional<ForeignKey> foreign_key = {};
  bool operator==(const InvalidateConstraint&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &InvalidateConstraint::table), member("constraint", &InvalidateConstraint::constraint),
                                                      member("check", &InvalidateConstraint::check), member("foreign_key", &InvalidateConstraint::foreign_key)); } };
/// Deferrability is the one property of a foreign key that ALTER CONSTRAINT changes in place.
struct AlterForeignKeyDeferrable { QualifiedName table; std::string constraint; Deferrable from = Deferrable::no; Deferrable to = Deferrable::no;
  bool operator==(const AlterForeignKeyDeferrable&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterForeignKeyDeferrable::table), member("constraint", &AlterForeignKeyDeferrable::constraint),
                                                      member("from", &AlterForeignKeyDeferrable::from), member("to", &AlterForeignKeyDeferrable::to)); } };
struct RenameConstraint { QualifiedName table; std::string from; std::string to;
  bool operator==(const RenameConstraint&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &RenameConstraint::table), member("from", &RenameConstraint::from),
                                                      member("to", &RenameConstraint::to)); } };

/// Built concurrently it is one statement without a transaction: then the comment of the index is a change of its own.
struct CreateIndex { QualifiedName table; Index index; bool concurrently = false;
  bool operator==(const CreateIndex&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &CreateIndex::table), member("index", &CreateIndex::index),
                                                      member("concurrently", &CreateIndex::concurrently)); } };
struct DropIndex { QualifiedName table; Index index; bool concurrently = false;
  bool operator==(const DropIndex&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &DropIndex::table), member("index", &DropIndex::index),
                                                      member("concurrently", &DropIndex::concurrently)); } };
struct RenameIndex { QualifiedName table; std::string from; std::string to;
  bool operator==(const RenameIndex&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &RenameIndex::table), member("from", &RenameIndex::from),
                                                      member("to", &RenameIndex::to)); } };

enum class CommentTarget { table, column, index, enum_type, constraint, schema, sequence };
template <> struct EnumLabels<CommentTarget> { static constexpr std::array labels{"table", "column", "index", "enum_type", "constraint", "schema", "sequence"}; };
/// `object` is the table, the enum type or the sequence, or the schema by its `name` alone; `part` the column, index or constraint of
/// that table. An empty text is no comment.
struct SetComment { CommentTarget target = CommentTarget::table; QualifiedName object; std::string part; std::string from; std::string to;
  bool operator==(const SetComment&) const = default;
  static constexpr void members(auto visit) { visit(member("target", &SetComment::target), member("object", &SetComment::object),
                                                      member("part", &SetComment::part), member("from", &SetComment::from), member("to", &SetComment::to)); } };
// clang-format on

/// Order here is the tie-break of the topological order: earlier kinds first among equals.
using AnyChange = std::variant<
    DropPolicy, DropStatement, CreateSchema, CreateObject<Extension>, CreateObject<Collation>, CreateEnumType,
    CreateObject<Domain>, CreateObject<CompositeType>, CreateObject<RangeType>, RenameEnumType,
    RenameObject<Collation>, RenameObject<Domain>, RenameObject<CompositeType>, RenameObject<RangeType>,
    RenameDomainCheck, RenameAttribute, AddEnumValue, RenameEnumValue, RebuildEnumType, AddAttribute,
    AlterAttribute, RenameTable, RenameColumn, RenameConstraint, RenameIndex, RenameSequence, CreateSequence,
    AlterSequence, CreateTable, AddColumn, AlterTableLogged, AlterTableOptions, SetTablespace, DropStatistics,
    BackfillColumn, DropForeignKey, DropCheck, DropExclusion, DropUnique, DropPrimaryKey, DropIndex,
    SetSequenceOwner, DropExpression, AlterColumnIdentity, AlterIdentityOptions, AlterColumnType,
    AlterColumnSettings, AlterColumnDefault, DropNotNull, DropDomainCheck, AlterDomainDefault,
    AlterDomainNotNull, AddDomainCheck, ValidateDomainCheck, SetNotNull, AddPrimaryKey, AddUnique, AddCheck,
    AddExclusion, CreateIndex, AlterIndexStatistics, AlterInherits, AlterPartition, ClusterOn,
    SetReplicaIdentity, CreateStatistics, AddForeignKey, AlterForeignKeyDeferrable, ValidateConstraint,
    InvalidateConstraint, SetComment, CommentObject<Collation>, CommentObject<Domain>,
    CommentObject<CompositeType>, CommentObject<RangeType>, ReplaceStatement, CreateStatement,
    AlterRowSecurity, ForceRowSecurity, CreatePolicy, AlterPolicy, DropColumn, DropTable, DropSequence,
    DropAttribute, DropObject<CompositeType>, DropObject<RangeType>, DropObject<Domain>, DropEnumType,
    DropObject<Collation>, DropObject<Extension>, DropSchema>;

/// Copying and destroying are compiled once, in change.cpp: inlined, they cost every file that holds a Change
/// a second.
struct Change : AnyChange {
  using AnyChange::AnyChange;
  Change();
  Change(const Change&);
  Change(Change&&) noexcept;
  Change& operator=(const Change&);
  Change& operator=(Change&&) noexcept;
  ~Change();
  bool operator==(const Change&) const;
};

using Changes = std::vector<Change>;

}  // namespace rowan::tool
