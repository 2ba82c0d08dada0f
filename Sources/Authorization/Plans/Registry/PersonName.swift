/// Whether two spellings name one person.
///
/// Case, punctuation and titles behind a name say nothing (CAQH CORE operating rule for last names): `O'Brien, Jr.` and
/// `OBRIEN` are one. Letters of other alphabets count as they are.
public enum PersonName {
    private static let titles: Set<String> = [
        "JR", "SR", "I", "II", "III", "IV", "V", "MD", "DO", "DR", "RN", "PHD", "ESQ", "MR",
        "MRS", "MS", "PROF", "REV",
    ]

    public static func normalized(_ name: String) -> String { words(of: name).joined() }

    /// Whether two spellings can hardly be of one name: they have no word in common, however they are written, and none is the
    /// beginning of the other. A name that changed by marriage is one of these: such a difference is for a person.
    public static func contradicts(_ one: String, _ other: String) -> Bool {
        if one == other { return false }
        let (these, those) = (words(of: one), words(of: other))
        guard !these.isEmpty, !those.isEmpty else { return false }
        let (whole, otherWhole) = (these.joined(), those.joined())
        if whole.hasPrefix(otherWhole) || otherWhole.hasPrefix(whole) { return false }
        return !these.contains { $0.utf8.count > 1 && those.contains($0) }
    }

    /// Its words in capitals and without marks, without titles where there is anything else.
    private static func words(of name: String) -> [String] {
        let words = name.uppercased().split { $0 == " " || $0 == "," || $0 == "-" || $0 == "/" }
            .map { word in word.unicodeScalars.map(plain).joined() }.filter { !$0.isEmpty }
        let kept = words.filter { !titles.contains($0) }
        return kept.isEmpty ? words : kept
    }

    /// `E` for `É`: a letter by its name in Unicode, `LATIN CAPITAL LETTER E WITH ACUTE`. What is no letter is left out.
    private static func plain(_ scalar: Unicode.Scalar) -> String {
        guard scalar.properties.isAlphabetic else { return "" }
        if scalar.isASCII { return String(scalar) }
        let words = (scalar.properties.name ?? "").split(separator: " ")
        guard words.count > 3, words[0] == "LATIN", words.count == 4 || words[4] == "WITH" else {
            return String(scalar)
        }
        return String(words[3])
    }

    public static func isSame(_ one: String, _ other: String) -> Bool {
        normalized(one) == normalized(other)
    }
}
