import Cases
import Plans
import Primitives
import Testing

/// Members of a family who share the subscriber's number, told apart.
@Suite struct NarrowingTests {
    static let parent = member("FAM-1", "Iris", "1980-02-03")
    static let child = member("FAM-1-02", "Theo", "2012-05-06", of: "FAM-1")
    static let twins = [
        member("FAM-1-03", "Ada", "2015-07-08", of: "FAM-1"),
        member("FAM-1-04", "Ben", "2015-07-08", of: "FAM-1"),
    ]
    static let family = [parent, child] + twins

    static func member(_ id: String, _ given: String, _ born: String, of: String? = nil) -> Member {
        Member(
            payer: PayerID("p"), id: MemberID(id), otherIdentifiers: of.map { [$0] } ?? [],
            family: "Vale", given: given, birthDate: CivilDate(born)!, coverages: [],
            subscriber: of.map { SubscriberLink(id: MemberID($0), relationship: .child) })
    }

    /// Birth date and given name that were sent, and the given names of those who are left.
    @Test(
        arguments: [
            ("2012-05-06", nil, ["Theo"]), ("2015-07-08", nil, ["Ada", "Ben"]),
            ("2015-07-08", "BEN", ["Ben"]), (nil, nil, ["Iris"]), (nil, "ada", ["Ada"]),
            (nil, "Zoe", ["Iris"]), ("1999-01-01", nil, ["Iris"]), ("1980-02-03", "Theo", ["Iris"]),
        ] as [(String?, String?, [String])])
    func `the birth date tells them apart, then the name, then whose number it is`(
        _ born: String?, _ given: String?, _ left: [String]
    ) {
        let found = Self.family.narrowed(
            to: ["FAM-1"], birthDate: born.flatMap { CivilDate($0) }, given: given)
        #expect(found.map(\.given) == left)
    }

    @Test func `one who is found alone stays, whatever was sent`() {
        let found = [Self.child].narrowed(to: ["FAM-1"], birthDate: CivilDate("1999-01-01"))
        #expect(found == [Self.child])
    }

    @Test(arguments: [
        ("O'Brien", "OBRIEN"), ("Smith, Jr.", "smith"), ("De la Cruz", "DELACRUZ"),
        ("Smith-Jones", "SMITH JONES"), ("King III", "King"), ("Dr. Moss", "MOSS"),
        ("Délgado", "Delgado"), ("Müller-Łuk", "MULLER LUK"),
    ])
    func `case, punctuation and titles say nothing`(_ one: String, _ other: String) {
        #expect(PersonName.isSame(one, other))
    }

    @Test(arguments: [("Smith", "Smyth"), ("Li", "Lee"), ("V", "I"), ("", "A")])
    func `other letters are another name`(_ one: String, _ other: String) {
        #expect(!PersonName.isSame(one, other))
    }

    @Test(arguments: [
        ("Müller", "MULLER"), ("Delgado", "DELGADO-RUIZ"), ("Ruiz Delgado", "delgado"),
        ("O'Brien, Jr.", "OBRIEN"), ("Łukasz", "LUKASZ"), ("Whit", "Whitfield"), ("", "Reyes"),
        ("van der Berg", "Vanderberg"),
    ])
    func `a name that may be the same contradicts nothing`(one: String, other: String) {
        #expect(!PersonName.contradicts(one, other))
        #expect(!PersonName.contradicts(other, one))
    }

    @Test(arguments: [("Whitfield", "Delgado"), ("Smith", "Smythe"), ("A. Reyes", "A. Moss")])
    func `names that have no word in common contradict each other`(one: String, other: String) {
        #expect(PersonName.contradicts(one, other))
        #expect(PersonName.contradicts(other, one))
    }
}
