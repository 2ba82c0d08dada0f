import Cases
import CodeSets
import Primitives

/// The beginning of an ICD-10-CM code, with or without its dot.
struct DiagnosisPrefix {
    let dotless: String

    init?(_ text: String) {
        let prefix = text.uppercased().filter { $0 != "." }
        let padded = prefix + String(repeating: "0", count: max(0, 3 - prefix.utf8.count))
        guard !prefix.isEmpty, DiagnosisCode(padded) != nil else { return nil }
        dotless = prefix
    }
}
