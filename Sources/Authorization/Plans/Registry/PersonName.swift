/// Whether two spellings name one person.
///
/// Case, punctuation and titles behind a name say nothing (CAQH CORE operating rule for last names): `O'Brien, Jr.` and
/// `OBRIEN` are one. Letters of other alphabets count as they are.
public enum PersonName {
    private static let titles: Set<String> = [
        "JR", "SR", "I", "II", "III", "IV", "V", "MD", "DO", "DR", "RN", "PHD", "ESQ", "MR",
        "MRS", "MS", "PROF", "REV",
    ]

    public static func normalized(_ name: String) -> String {
        let words = name.uppercased().split { $0 == " " || $0 == "," }
            .map { String($0.filter(\.isLetter)) }.filter { !$0.isEmpty }
        let kept = words.filter { !titles.contains($0) }
        return (kept.isEmpty ? words : kept).joined()
    }

    public static func isSame(_ one: String, _ other: String) -> Bool {
        normalized(one) == normalized(other)
    }
}
