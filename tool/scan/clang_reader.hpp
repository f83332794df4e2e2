// Models the seam between the files that see clang headers: forward declarations only.
// To read more from the syntax tree: a function here, its body in record_reader.cpp or type_reader.cpp.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scan/declared.hpp"

namespace clang {
class CompilerInstance;
class EnumDecl;
class FieldDecl;
class NamedDecl;
class QualType;
}  // namespace clang

namespace rowan::tool {

/// One `[[…]]` or several in a row that mention rowan, keyed by the tokens around them: a leading attribute
/// stands before its declaration's first token, a trailing one after the declared name.
struct AttributeGroup {
  Position before = 0;  ///< the token in front
  Position after = 0;   ///< the token behind
  WrittenAnnotations annotations;
  bool bound = false;
};

/// Listens to the preprocessor's tokens: macros are expanded, every token has its place.
class AttributeWatcher {
 public:
  AttributeWatcher();
  ~AttributeWatcher();
  /// Must be called before the first token is read; the watcher must outlive the pass.
  void attach(clang::CompilerInstance& compiler);
  std::vector<AttributeGroup>& groups();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads every annotated struct and every enum they use; to be called while Sema is alive. `unit` must not
/// outlive the compiler: its lookup asks Sema.
DeclaredUnit read_records(clang::CompilerInstance& compiler, AttributeWatcher& watcher,
                          const std::vector<std::string>& headers);

/// `used_enum` receives the enum of a member, else null.
DeclaredType read_type(clang::CompilerInstance& compiler, const clang::FieldDecl& field,
                       const clang::EnumDecl*& used_enum);
std::optional<Initialiser> read_initialiser(clang::CompilerInstance& compiler, const clang::FieldDecl& field);

/// `a::b::C` without inline namespaces, so that it does not depend on the standard library's versioning.
std::string plain_qualified_name(const clang::NamedDecl& declaration);

}  // namespace rowan::tool
