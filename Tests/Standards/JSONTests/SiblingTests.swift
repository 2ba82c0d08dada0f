import JSON
import Testing

/// Every value leads to its next sibling; a leaf that led to itself once made a look-up endless.
@Suite struct SiblingTests {
    @Test func aMemberBehindLeavesOfEveryKindIsFound() throws {
        let document = try JSONDocument.parse(
            #"{"a":"text","b":1,"c":true,"d":null,"e":{"x":[1,2]},"f":[],"last":"here"}"#)
        #expect(document.root["last"]?.string == "here")
        #expect(document.root["missing"] == nil)
        #expect(document.root.count == 7)
    }

    @Test(
        "Siblings stay linked while the array of nodes grows",
        arguments: [1, 15, 16, 17, 100, 5_000])
    func growth(count: Int) throws {
        let text = "[" + Array(repeating: "1", count: count).joined(separator: ",") + "]"
        let document = try JSONDocument.parse(text)
        #expect(document.root.count == count)
        #expect(document.root.elements.allSatisfy { $0.int == 1 })
    }
}
