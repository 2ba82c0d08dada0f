import FHIRPath
import Testing

/// What types alone tell.
@Suite struct FindingTests {
    private func findings(
        _ expression: String, requiresOrder: Bool = false, comparesSingly: Bool = false
    ) throws -> [PathFinding] {
        var types = PathTypes(
            focus: ["Patient"], variables: ["request": ["Claim"], "list": ["Observation"]])
        types.lists = ["list"]
        types.requiresOrder = requiresOrder
        types.comparesSingly = comparesSingly
        var host = PathHost()
        host.variables = ["request", "evidence", "list"]
        return try PathExpression(expression, host: host).findings(types)
    }

    @Test(arguments: [
        ("name.givn", 6, "HumanName has no element 'givn'"),
        ("Encounter.status", 1, "followed on Patient"),
        ("deceasedBoolean", 1, "deceased.ofType(boolean)"),
        ("name.where(us = 'x')", 12, "no element 'us'"),
        ("%request.item.productOrServce", 15, "no element"),
        ("name.startsWith('x')", 6, "startsWith() can not be used"),
        ("birthDate + 1", 11, "not defined"), ("birthDate < 'x'", 11, "no order"),
        ("-name", 1, "a sign"),
        ("name.select(given.first().length().upper())", 36, "upper()"),
        ("iif(gender, 1, 2)", 5, "iif()"),
        ("contact.period.as(Period).begin", 27, "Period has no element"),
        ("contained.ofType(Organization).nam", 32, "no element"),
    ])
    func `faults are found without a document`(expression: String, column: Int, words: String)
        throws
    {
        let found = try #require(try findings(expression).first)
        #expect(!found.isWarning)
        #expect(found.error.column == column)
        #expect(found.error.message.contains(words), "\(found)")
    }

    @Test(arguments: ["gender = 1", "birthDate = true", "name.ofType(Period)", "active = 'true'"])
    func `what can never be true is a warning`(expression: String) throws {
        let found = try findings(expression)
        #expect(found.map(\.isWarning) == [true])
    }

    @Test(arguments: [
        "name.given.first() = 'x' and birthDate <= today() - 18 years",
        "%evidence.anything.goes()".replacing("goes()", with: "goes"),
        "contained.anything", "extension('urn:x').value.code", "%request.item.quantity.value > 3",
        "name.select(given | family).where($this.length() > 2)", "repeat(contact).name",
        "children().name.text",
        "multipleBirth > 1", "managingOrganization.resolve().name", "(name.given | 1).count()",
    ])
    func `what may be right is let pass`(expression: String) throws {
        #expect(try findings(expression) == [])
    }

    @Test(arguments: [
        ("name.given = 'x'", 12), ("name.given ~ 'x'", 12), ("'x' != name.family", 5),
        ("identifier.where(system = 'x').value = '1'", 38), ("(gender | language) = 'x'", 21),
        ("%list.value = 1", 13), ("name.select(given.first()) = 'x'", 28),
        ("contact.sort(gender).gender = 'x'", 29), ("name.where(given = 'x')", 18),
        ("contact.repeat(gender) = 'x'", 24), ("gender.split(',') = 'x'", 19),
    ])
    func `one compared with what may be several is worth a word`(expression: String, column: Int)
        throws
    {
        let found = try findings(expression, comparesSingly: true)
        #expect(found.map(\.isHint) == [true] && found.map(\.isWarning) == [true])
        #expect(found.first?.error.column == column, "\(found)")
        #expect(try findings(expression) == [])
    }

    @Test(arguments: [
        "gender = 'x'", "name.first().family = 'x'", "name[0].family = 'x'",
        "name.where(family = 'x')", "name.given = contact.name.given",
        "name.given.count() = 2", "name.exists(family = 'x')", "name.family.single() = 'x'",
        "%evidence.value = 1", "name.all(family = 'x') = true", "%request.patient.reference = 'x'",
        "name.given contains 'x'", "maritalStatus.text = 'x'",
    ])
    func `one compared with one is not`(expression: String) throws {
        #expect(try findings(expression, comparesSingly: true) == [])
    }

    @Test func `children have no order to rely on`() throws {
        #expect(try findings("children().first()", requiresOrder: true).count == 1)
        #expect(try findings("name.first()", requiresOrder: true) == [])
        #expect(try findings("children().first()") == [])
    }
}
