import FHIRPath
import Policies

/// `define`: expressions with a name, for several criteria.
struct DefinitionReader {
    let source: SourceLines

    func vocabulary(_ map: YAMLMap, adding outer: Vocabulary) -> Vocabulary {
        var vocabulary = outer
        guard let definitions = map.map("define") else { return outer }
        for name in definitions.keys {
            guard let text = definitions.code(name) else { continue }
            guard Self.isName(name) else {
                definitions.fail(
                    "book-bad-value", "`\(name)` is no name: a letter, then letters and digits",
                    at: name)
                continue
            }
            guard !vocabulary.isTaken(name) else {
                definitions.fail("book-duplicate", "%\(name) is something already", at: name)
                continue
            }
            do throws(PathError) {
                try vocabulary.define(name, text.text)
                for definition in vocabulary.definitions.suffix(1) {
                    for finding in vocabulary.findings(of: definition) {
                        map.log.report(finding, in: text, source)
                    }
                }
            } catch {
                map.log.error(error, in: text, source)
            }
        }
        return vocabulary
    }

    private static func isName(_ text: String) -> Bool {
        text.first?.isLetter == true
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
            }
    }
}
