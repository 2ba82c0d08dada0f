import FHIR
import Testing

@Suite struct FHIRSystemsTests {
    @Test(arguments: [
        ("https://codesystem.x12.org/005010/1365", "1365"),
        ("http://codesystem.x12.org/005010/98", "98"),
        ("https://codesystem.x12.org/external/886", nil),
        ("ftp://codesystem.x12.org/005010/98", nil),
        ("http://loinc.org", nil), ("", nil), ("https:", nil),
    ])
    func `a list of X12 is known by its number`(system: String, list: String?) {
        #expect(FHIRSystems.x12List(system).map(String.init) == list)
    }
}
