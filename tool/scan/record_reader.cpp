#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/RawCommentList.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Lex/LiteralSupport.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Sema/Lookup.h>
#include <clang/Sema/Sema.h>
#include <set>

#include "scan/attribute_list.hpp"
#include "scan/clang_reader.hpp"

namespace rowan::tool {
namespace {

Position raw(clang::SourceLocation location) { return location.getRawEncoding(); }

/// Turns one token of Clang into ours; a string literal with the place of each of its bytes.
Token converted(const clang::Token& token, clang::Preprocessor& preprocessor) {
  Token result;
  result.position = raw(token.getLocation());
  result.end = raw(token.getLocation().getLocWithOffset(static_cast<int>(token.getLength())));
  result.text = preprocessor.getSpelling(token);
  if (token.isAnyIdentifier() || token.getIdentifierInfo() != nullptr) {
    result.kind = Token::Kind::identifier;
  } else if (token.is(clang::tok::numeric_constant)) {
    result.kind = Token::Kind::number;
  } else if (clang::tok::isStringLiteral(token.getKind())) {
    result.kind = Token::Kind::string;
    const clang::StringLiteralParser literal(token, preprocessor);
    if (literal.hadError || literal.Pascal || !(literal.isOrdinary() || literal.isUTF8())) return result;
    result.text = literal.GetString().str();
    for (unsigned i = 0; i <= result.text.size(); ++i) {
      const auto offset = literal.getOffsetOfStringByte(token, i);
      result.places.push_back(raw(token.getLocation().getLocWithOffset(static_cast<int>(offset))));
    }
  }
  return result;
}

/// Why a record cannot be an entity, and what to write instead; empty: it can.
std::string unfit(const clang::CXXRecordDecl& record) {
  if (record.isUnion()) return "a union cannot be a table; use a struct";
  if (record.isDependentContext())
    return "a class template cannot be a table; annotate a struct that derives from it";
  if (record.isInAnonymousNamespace())
    return "other files cannot name a struct in an anonymous namespace; name the namespace";
  if (record.getDeclContext()->isRecord())
    return "a struct inside another cannot be declared beforehand; move it into the namespace";
  if (record.isAbstract()) return "an abstract class cannot be a table; rows are values of it";
  if (record.hasUserDeclaredConstructor() && !record.hasDefaultConstructor())
    return "rows are made empty and then filled; add a default constructor";
  for (const auto& base : record.bases())
    if (base.getAccessSpecifier() != clang::AS_public)
      return "the columns of a base that is not public cannot be reached; derive publicly";
  return {};
}

class RecordReader {
 public:
  RecordReader(clang::CompilerInstance& compiler, AttributeWatcher& watcher,
               const std::vector<std::string>& headers)
      : compiler_(compiler), sources_(compiler.getSourceManager()), groups_(watcher.groups()) {
    for (const auto& header : headers)
      if (const auto file = compiler.getFileManager().getOptionalFileRef(header))
        given_.emplace(&file->getFileEntry(), header);
    for (auto& group : groups_) {
      trailing_.emplace(group.before, &group);
      leading_.emplace(group.after, &group);
    }
  }

  DeclaredUnit read() {
    read_context(*compiler_.getASTContext().getTranslationUnitDecl());
    for (const auto* used : used_enums_) read_enum(*used);
    for (const auto& group : groups_)
      if (!group.bound)
        unit_.misplaced.insert(unit_.misplaced.end(), group.annotations.begin(), group.annotations.end());
    for (const auto& [mixin, annotation] : mixins_)
      if (bases_.count(mixin) == 0)
        unit_.unused_mixins.push_back({mixin->getNameAsString(), annotation.position});
    return std::move(unit_);
  }

 private:
  void read_context(const clang::DeclContext& context) {
    for (const auto* each : context.decls()) {
      if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(each)) {
        if (!space->isStdNamespace()) read_context(*space);
      } else if (const auto* linkage = llvm::dyn_cast<clang::LinkageSpecDecl>(each)) {
        read_context(*linkage);
      } else if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(each)) {
        read_candidate(*record);
      } else if (const auto* pattern = llvm::dyn_cast<clang::ClassTemplateDecl>(each)) {
        read_candidate(*pattern->getTemplatedDecl());
      } else if (const auto* enumeration = llvm::dyn_cast<clang::EnumDecl>(each)) {
        if (find(leading_, enumeration->getLocation()) != nullptr) read_enum(*enumeration);
      }
    }
  }

  void read_candidate(const clang::CXXRecordDecl& record) {
    if (!record.isThisDeclarationADefinition() || record.isInjectedClassName()) return;
    auto annotations = take(leading_, record.getLocation());
    if (record.getQualifierLoc()) append(annotations, take(leading_, record.getQualifierLoc().getBeginLoc()));
    if (!annotations.empty()) {
      read_struct(record, std::move(annotations));
    } else {
      bind_fields(record);
    }
    read_context(record);
  }

  /// A mixin carries annotations on its fields only; they are read with each struct that derives from it.
  void bind_fields(const clang::CXXRecordDecl& record) {
    for (const auto* field : record.fields()) {
      const auto annotations = annotations_of(*field);
      if (!annotations.empty() && !record.isDependentContext() && given(record.getLocation()) != nullptr)
        mixins_.emplace(&record, annotations.front().name);
    }
  }

  void read_struct(const clang::CXXRecordDecl& record, WrittenAnnotations annotations) {
    DeclaredStruct result;
    result.name = record.getNameAsString();
    const auto whole = plain_qualified_name(record);
    if (whole.size() > result.name.size())
      result.cpp_namespace = whole.substr(0, whole.size() - result.name.size() - 2);
    result.position = raw(record.getLocation());
    result.location = location(record.getLocation());
    result.header = header(record.getLocation());
    result.external = !given(record.getLocation());
    result.documentation = documentation(record);
    result.annotations = std::move(annotations);
    result.problem = unfit(record);
    if (record.isDependentContext())
      bind_fields(record);
    else
      read_fields(record, result.fields);
    scopes_.emplace(whole, &record);
    unit_.structs.push_back(std::move(result));
  }

  void read_fields(const clang::CXXRecordDecl& record, std::vector<DeclaredField>& into) {
    for (const auto& base : record.bases())
      if (const auto* parent = base.getType()->getAsCXXRecordDecl();
          parent != nullptr && parent->hasDefinition()) {
        bases_.insert(parent->getDefinition());
        read_fields(*parent->getDefinition(), into);
      }
    for (const auto* field : record.fields()) into.push_back(read_field(*field));
  }

  DeclaredField read_field(const clang::FieldDecl& field) {
    DeclaredField result;
    result.name = field.getNameAsString();
    const clang::EnumDecl* used = nullptr;
    result.type = read_type(compiler_, field, used);
    if (used != nullptr) used_enums_.push_back(used);
    result.initialiser = read_initialiser(compiler_, field);
    result.annotations = annotations_of(field);
    result.documentation = documentation(field);
    result.position = raw(field.getLocation());
    result.begin = raw(field.getBeginLoc());
    result.location = location(field.getLocation());
    return result;
  }

  WrittenAnnotations annotations_of(const clang::FieldDecl& field) {
    auto result = take(leading_, field.getBeginLoc());
    append(result, take(trailing_, field.getLocation()));
    return result;
  }

  void read_enum(const clang::EnumDecl& declared) {
    const auto* definition = declared.getDefinition();
    if (definition == nullptr || !seen_enums_.insert(definition).second) return;
    DeclaredEnum result;
    result.cpp_name = plain_qualified_name(*definition);
    result.header = header(definition->getLocation());
    result.external = !given(definition->getLocation());
    result.position = raw(definition->getLocation());
    result.location = location(definition->getLocation());
    result.documentation = documentation(*definition);
    result.annotations = take(leading_, definition->getLocation());
    for (const auto* each : definition->enumerators())
      result.enumerators.push_back({each->getNameAsString(), each->getInitVal().getExtValue(),
                                    take(trailing_, each->getLocation()), raw(each->getLocation())});
    unit_.enums.push_back(std::move(result));
  }

  using Groups = std::map<Position, AttributeGroup*>;

  static AttributeGroup* find(const Groups& groups, clang::SourceLocation location) {
    const auto found = groups.find(raw(location));
    return found == groups.end() ? nullptr : found->second;
  }
  static WrittenAnnotations take(const Groups& groups, clang::SourceLocation location) {
    auto* group = find(groups, location);
    if (group == nullptr) return {};
    group->bound = true;
    return group->annotations;
  }
  static void append(WrittenAnnotations& into, const WrittenAnnotations& more) {
    into.insert(into.end(), more.begin(), more.end());
  }

  std::string documentation(const clang::Decl& declaration) {
    auto& context = compiler_.getASTContext();
    const auto* comment = context.getRawCommentForDeclNoCache(&declaration);
    if (comment == nullptr) return {};
    return llvm::StringRef(comment->getFormattedText(sources_, context.getDiagnostics())).trim().str();
  }

  const std::string* given(clang::SourceLocation location) const {
    const auto file = sources_.getFileEntryRefForID(sources_.getFileID(sources_.getExpansionLoc(location)));
    if (!file) return nullptr;
    const auto found = given_.find(&file->getFileEntry());
    return found == given_.end() ? nullptr : &found->second;
  }
  std::string header(clang::SourceLocation where) const {
    const auto* as_given = given(where);
    return as_given != nullptr ? *as_given : location(where).file;
  }
  SourceLocation location(clang::SourceLocation where) const {
    const auto place = sources_.getPresumedLoc(sources_.getExpansionLoc(where));
    if (place.isInvalid()) return {};
    llvm::StringRef file = place.getFilename();
    file.consume_front("./");
    return {file.str(), place.getLine(), place.getColumn()};
  }

 public:
  std::map<std::string, const clang::CXXRecordDecl*> scopes_;

 private:
  clang::CompilerInstance& compiler_;
  const clang::SourceManager& sources_;
  std::vector<AttributeGroup>& groups_;
  Groups leading_;
  Groups trailing_;
  std::map<const clang::FileEntry*, std::string> given_;
  std::vector<const clang::EnumDecl*> used_enums_;
  std::set<const clang::EnumDecl*> seen_enums_;
  std::map<const clang::CXXRecordDecl*, Token> mixins_;  // with their first annotation
  std::set<const clang::CXXRecordDecl*> bases_;          // of what was read
  DeclaredUnit unit_;
};

/// One step of C++ lookup: `name` inside `context`, through aliases; null when it is no class or namespace.
const clang::DeclContext* member_scope(clang::Sema& sema, const clang::DeclContext& context,
                                       const std::string& name) {
  clang::LookupResult found(sema, sema.PP.getIdentifierInfo(name), clang::SourceLocation(),
                            clang::Sema::LookupOrdinaryName);
  found.suppressDiagnostics();
  sema.LookupQualifiedName(found, const_cast<clang::DeclContext*>(&context));
  if (!found.isSingleResult()) return nullptr;
  const auto* declaration = found.getFoundDecl()->getUnderlyingDecl();
  if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(declaration)) return space;
  if (const auto* alias = llvm::dyn_cast<clang::NamespaceAliasDecl>(declaration))
    return alias->getNamespace();
  if (const auto* alias = llvm::dyn_cast<clang::TypedefNameDecl>(declaration))
    return alias->getUnderlyingType()->getAsCXXRecordDecl();
  const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(declaration);
  if (record != nullptr && record->isInjectedClassName())
    record = llvm::dyn_cast<clang::CXXRecordDecl>(record->getDeclContext());
  return record;
}

std::string look_up(clang::Sema& sema, const clang::DeclContext* scope, llvm::StringRef path) {
  const bool global = path.consume_front("::");
  llvm::SmallVector<llvm::StringRef, 4> parts;
  path.split(parts, "::");
  for (const auto* from = scope; from != nullptr; from = from->getParent()) {
    if (global && !from->isTranslationUnit()) continue;
    if (from->isTransparentContext()) continue;
    const clang::DeclContext* found = from;
    for (const auto part : parts)
      if (found != nullptr) found = member_scope(sema, *found, part.str());
    const auto* record = llvm::dyn_cast_or_null<clang::CXXRecordDecl>(found);
    if (record != nullptr) return plain_qualified_name(*record);
  }
  return {};
}

}  // namespace

struct AttributeWatcher::State {
  clang::Preprocessor* preprocessor = nullptr;
  std::vector<AttributeGroup> groups;
  std::vector<clang::Token> inside;
  clang::SourceLocation last;    // of the token before
  clang::SourceLocation before;  // of the token before the group
  bool last_opens = false;       // the token before is a `[` that may begin a group
  bool recording = false;
  bool ours = false;
  bool waiting = false;  // a group is closed, its next token has not come
  int depth = 0;

  void see(const clang::Token& token) {
    if (recording) {
      record(token);
      return;
    }
    const bool opens = token.is(clang::tok::l_square);
    if (opens && last_opens) {
      recording = true;
      ours = false;
      depth = 2;
      last_opens = false;
      inside.clear();
      return;
    }
    if (!opens) close(token.getLocation());
    if (opens) before = waiting ? before : last;
    last_opens = opens;
    if (!opens) last = token.getLocation();
  }

  void record(const clang::Token& token) {
    if (token.isOneOf(clang::tok::l_square, clang::tok::l_paren, clang::tok::l_brace)) ++depth;
    if (token.isOneOf(clang::tok::r_square, clang::tok::r_paren, clang::tok::r_brace)) --depth;
    if (depth == 0) {
      recording = false;
      if (!inside.empty()) inside.pop_back();  // the first of the two `]`
      if (ours) finish();
      return;
    }
    const auto* name = token.getIdentifierInfo();
    if (name != nullptr && name->getName() == "rowan") ours = true;
    inside.push_back(token);
  }

  void finish() {
    Tokens tokens;
    for (const auto& token : inside) tokens.push_back(converted(token, *preprocessor));
    auto annotations = read_attribute_list(tokens);
    if (annotations.empty()) return;
    if (!waiting) groups.push_back({raw(before), 0, {}, false});
    waiting = true;
    auto& all = groups.back().annotations;
    all.insert(all.end(), std::make_move_iterator(annotations.begin()),
               std::make_move_iterator(annotations.end()));
  }

  void close(clang::SourceLocation next) {
    if (waiting) groups.back().after = raw(next);
    waiting = false;
  }
};

AttributeWatcher::AttributeWatcher() : state_(std::make_unique<State>()) {}
AttributeWatcher::~AttributeWatcher() = default;
std::vector<AttributeGroup>& AttributeWatcher::groups() { return state_->groups; }

void AttributeWatcher::attach(clang::CompilerInstance& compiler) {
  state_->preprocessor = &compiler.getPreprocessor();
  compiler.getPreprocessor().setTokenWatcher([state = state_.get()](const clang::Token& token) {
    if (!token.isAnnotation()) state->see(token);
  });
}

DeclaredUnit read_records(clang::CompilerInstance& compiler, AttributeWatcher& watcher,
                          const std::vector<std::string>& headers) {
  RecordReader reader(compiler, watcher, headers);
  DeclaredUnit unit = reader.read();
  unit.lookup = [&compiler, scopes = reader.scopes_](const std::string& scope, const std::string& path) {
    const auto found = scopes.find(scope);
    const clang::DeclContext* start = compiler.getASTContext().getTranslationUnitDecl();
    if (found != scopes.end()) start = found->second;
    return look_up(compiler.getSema(), start, path);
  };
  return unit;
}

std::string plain_qualified_name(const clang::NamedDecl& declaration) {
  std::string name = declaration.getNameAsString();
  for (const auto* context = declaration.getDeclContext(); context != nullptr;
       context = context->getParent()) {
    const auto* outer = llvm::dyn_cast<clang::NamedDecl>(context);
    if (outer == nullptr) continue;
    const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(outer);
    if (space != nullptr && (space->isInline() || space->isAnonymousNamespace())) continue;
    name = outer->getNameAsString() + "::" + name;
  }
  return name;
}

}  // namespace rowan::tool
