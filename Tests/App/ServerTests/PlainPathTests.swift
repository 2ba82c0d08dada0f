import Hummingbird
import Testing

@testable import Server

/// An address that the router would read as another is none.
@Suite struct PlainPathTests {
    typealias Paths = PlainPaths<ServerContext>

    @Test(arguments: [
        "/", "/fhir/pas-2.2.1/Claim/$submit", "/fhir/pas-2.2.1/Claim/%24submit", "/portal/",
        "/portal/cases/R%20A",
    ])
    func `as it looks`(path: String) { #expect(Paths.isPlain(path)) }

    @Test(arguments: [
        "//fhir/pas-2.2.1/Claim/$submit", "/fhir//pas-2.2.1/Claim/$submit", "/%66hir/pas-2.2.1/x",
        "/portal//submit", "fhir", "",
    ])
    func `as it does not look`(path: String) { #expect(!Paths.isPlain(path)) }

    @Test func `nothing is taken in by another way`() async throws {
        let desk = try await ServerDesk()
        let answer = try await desk.send(
            .post, "//fhir/pas-2.2.1/Claim/$submit", [.contentType: "text/plain"],
            body: try ServerDesk.sample("cpap-approve"))
        #expect(answer.status == 404)
    }
}
