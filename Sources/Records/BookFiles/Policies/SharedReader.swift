import Cases
import FHIR
import Policies
import Primitives

/// `policies/shared/NAME.yaml`: `define` and `valueSets`, which every policy may name.
enum SharedReader {
    /// - Parameter files: by their names, in their order.
    static func vocabulary(_ files: [(name: String, bytes: [UInt8])], log: FindingLog) -> Vocabulary
    {
        let shared = files.compactMap { file in
            YAMLMap.one(file.bytes, file: file.name, log: log).map {
                (map: $0, source: SourceLines(file.bytes))
            }
        }
        var vocabulary = Vocabulary()
        // Definitions may name value sets of any file, so they come after all of them.
        for (map, _) in shared { addSets(of: map, to: &vocabulary) }
        for (map, source) in shared {
            vocabulary = DefinitionReader(source: source).vocabulary(map, adding: vocabulary)
            map.finish()
        }
        return vocabulary
    }

    private static func addSets(of map: YAMLMap, to vocabulary: inout Vocabulary) {
        for inner in map.maps("valueSets") {
            let set = valueSet(inner)
            if vocabulary.valueSets[set.name] == nil {
                vocabulary.add(set)
            } else {
                inner.fail("book-duplicate", "value set `\(set.name)` is there already", at: "name")
            }
        }
    }

    private static func valueSet(_ map: YAMLMap) -> ValueSet {
        let name = map.requiredText("name")
        let title = map.requiredText("title")
        let source = map.requiredCitation("source")
        let system = map.required("system", "icd-10-cm, loinc, snomed, hcpcs, cpt, or a URI") {
            CodeSystemName.uri($0)
        }
        let codes = map.texts("codes")
        if !map.has("codes") {
            map.missing("codes")
        } else if codes.isEmpty {
            map.fail(
                "book-never-applies", "a value set without codes: nothing is in it", at: "codes")
        }
        if let system { map.doubt(system: system, at: "system") }
        for code in codes {
            if code.text == "*" {
                map.log.error(
                    "book-bad-value",
                    "a star stands behind the beginning of codes, not for all of them",
                    code.spot)
            } else if let system {
                map.doubt(code, of: system)
            }
        }
        map.finish()
        // One that is wrong is known by its name, so that the mistake is not told for every place that names it.
        let entries = codes.map { ValueSet.Entry(system: system ?? "", code: $0.text) }
        return ValueSet(name: name, title: title, citation: source, entries: entries)
    }
}

extension YAMLMap {
    /// A word about a code that is probably none of its system.
    func doubt(_ code: (text: String, spot: Spot), of system: String) {
        guard let doubt = CodeDoubt.ofCode(code.text, in: system) else { return }
        log.warning("policy-code", "`\(code.text)` \(doubt)", code.spot)
    }

    /// A word about an address that is probably no system's.
    func doubt(system: String, at key: String) {
        guard let doubt = CodeDoubt.ofSystem(system) else { return }
        log.warning("policy-system", "`\(system)` \(doubt)", spot(key))
    }
}
