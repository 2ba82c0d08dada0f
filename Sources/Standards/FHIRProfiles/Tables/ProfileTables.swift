// Made by Tools/fhir_profiles.py; not to be changed by hand.

/// The tables, by what they are of. Their grammar: `TableReader`.
enum ProfileTables {
    static let r4 = [
        r4part1, r4part2, r4part3, r4part4, r4part5, r4part6, r4part7, r4part8, r4part9, r4part10,
        r4part11, r4part12,
    ]
    static let pas201 = [pas201part1, pas201part2]
    static let pas221 = [pas221part1, pas221part2, pas221part3]
}
