import Cases
import Primitives
import Testing
import Workflow

@testable import X12Gateway

/// Requests that point back at an earlier answer: UM02 says how, REF says at which.
@Suite struct UpdateTests {
    /// The request of a file again, under another number of its own, as another type of certification of an earlier one.
    private func again(
        _ name: String, as type: CertificationType, reference: String, number: String = "AGAIN"
    ) throws -> String {
        let text = try Desk.file("\(name).edi")
        var segments = text.split(separator: "~").map { $0.drop { $0 == "\n" } }.map(String.init)
        segments.removeLast(segments.last?.isEmpty == true ? 1 : 0)
        let review = try #require(segments.firstIndex { $0.hasPrefix("UM*") })
        segments[review].replace("*I", with: "*\(type.rawValue)", maxReplacements: 1)
        segments.insert(reference, at: review + 1)
        let header = try #require(segments.firstIndex { $0.hasPrefix("BHT*") })
        segments[header] = "BHT*0007*13*\(number)*20260311*0930"
        let start = try #require(segments.firstIndex { $0.hasPrefix("ST*") })
        let end = try #require(segments.firstIndex { $0.hasPrefix("SE*") })
        segments[end] = "SE*\(end - start + 1)*0001"
        return segments.map { "\($0)~\n" }.joined()
    }

    @Test func `a cancellation by the number of the case cancels it`() async throws {
        let desk = try await Desk.open()
        let id = try #require(await desk.submit(try Desk.file("cpap-approve.edi")).cases.first?.id)
        let answer = await desk.submit(
            try again("cpap-approve", as: .cancel, reference: "REF*NT*\(id)"))
        #expect(answer.cases.map(\.id) == [id])
        #expect(answer.all("HCR") == ["HCR*C", "HCR*C"])
    }

    @Test func `a revision by the number of the case is the same case`() async throws {
        let desk = try await Desk.open()
        let id = try #require(await desk.submit(try Desk.file("cpap-approve.edi")).cases.first?.id)
        let text = try again("cpap-approve", as: .revised, reference: "REF*NT*\(id)")
        let answer = await desk.submit(text.replacing("UN*3", by: "UN*2"))
        #expect(answer.cases.map(\.id) == [id])
        #expect(answer.cases.first?.request.lines.first?.units == Decimal(2))
    }

    @Test(arguments: [(CertificationType.revised, true), (.initial, false), (.renewal, false)])
    func `a revision that names no earlier request is a new one, and says so`(
        _ type: CertificationType, _ isTold: Bool
    ) async throws {
        let desk = try await Desk.open()
        let text = try Desk.file("cpap-approve.edi")
        let answer = await desk.submit(text.replacing("UM*HS*I", by: "UM*HS*\(type.rawValue)"))
        #expect(answer.cases.count == 1)
        let told = answer.all("MSG").contains { $0.contains("A changed request names") }
        #expect(told == isTold, "\(answer.all("MSG"))")
    }

    @Test func `the number of another requester's case finds nothing`() async throws {
        let desk = try await Desk.open()
        let id = try #require(await desk.submit(try Desk.file("admission.edi")).cases.first?.id)
        let answer = await desk.submit(
            try again("exclusion", as: .cancel, reference: "REF*NT*\(id)"))
        #expect(answer.all("AAA") == ["AAA*N**33*C"])
        #expect(answer.rejections.map(\.code) == [.unknownPrior])
    }

    @Test func `an appeal by the number that the denial gave is heard by a person`() async throws {
        let desk = try await Desk.open()
        let denial = await desk.submit(try Desk.file("exclusion.edi"))
        let number = try #require(denial.all("REF").last)
        let answer = await desk.submit(
            try again("exclusion", as: .appealStandard, reference: number))
        #expect(answer.cases.map(\.id) == denial.cases.map(\.id))
        #expect(answer.all("HCR") == ["HCR*A4", "HCR*A4"])
    }

    @Test func `what was denied is not revised`() async throws {
        let desk = try await Desk.open()
        let id = try #require(await desk.submit(try Desk.file("exclusion.edi")).cases.first?.id)
        let answer = await desk.submit(
            try again("exclusion", as: .revised, reference: "REF*NT*\(id)"))
        #expect(answer.all("AAA") == ["AAA*N**33*N"])
        #expect(answer.all("MSG")[0].contains("Appeal, or send a new request."))
    }
}
