import CaseSamples
import Cases
import CodeSets
import Primitives
import Testing
import X12

@testable import X12Gateway

/// What is decided is what a partner reads, whatever was asked and however it was decided.
@Suite struct ResponseTripTests {
    /// A request and its response, both as sets that were read.
    private struct Exchange {
        let authorization: Case
        let response: RequestTree
        let text: String
    }

    private func exchange(_ seed: UInt64) throws -> Exchange {
        var maker = RequestMaker(seed: seed)
        var decisions = DecisionMaker(seed: seed)
        let written = try RoundTripTests.write(maker.request())
        let asked = try tree(written.bytes)
        var reading = Reading()
        var request = try #require(
            RequestReader.request(asked, payer: PayerID("larkspur"), &reading))
        // They are told after what was decided.
        request.deviations = []
        let authorization = try decisions.decided(request)
        let set = ResponseWriter(tree: asked, authorization: authorization, now: Desk.now).set()
        let envelope = X12Writer.Envelope(
            sender: "LKSP1", receiver: "SENDER", date: "20260310", time: "1500")
        var writer = X12Writer(breaksLines: true)
        try writer.beginInterchange(envelope, controlNumber: 1)
        try writer.beginGroup("HI", version: "005010X217", envelope, controlNumber: 1)
        try set.write("0001", to: &writer)
        try writer.endGroup()
        try writer.endInterchange()
        return Exchange(
            authorization: authorization, response: try tree(writer.bytes), text: writer.text)
    }

    /// The set, which must pass its guide.
    private func tree(_ bytes: [UInt8]) throws -> RequestTree {
        let set = try #require(Incoming.read(bytes).interchanges.first?.groups.first?.sets.first)
        #expect(set.report.problems == [], "\(String(decoding: bytes, as: UTF8.self))")
        var problems: [Problem] = []
        let tree = try #require(RequestTree(set.rows, &problems))
        #expect(problems == [])
        return tree
    }

    @Test func `event and services say what was decided`() async throws {
        var actions: Set<ActionCode> = []
        for seed in 0..<RoundTripTests.seeds {
            await Task.yield()
            let exchange = try exchange(seed)
            let authorization = exchange.authorization
            actions.insert(authorization.action)
            #expect(exchange.response.header[6] == (authorization.action == .pended ? "19" : "18"))
            #expect(exchange.response.services.count == authorization.request.lines.count)
            let event = AnsweredLevel(exchange.response.event)
            #expect(event.action == authorization.action.rawValue, "seed \(seed)")
            let isGranted = [.approved, .partly, .modified].contains(authorization.action)
            #expect(event.number == (isGranted ? authorization.authorizationNumber?.text : nil))
            for subject in authorization.subjects {
                let determination = try #require(authorization.determination(subject))
                let level =
                    subject.lineNumber.map { exchange.response.services[$0 - 1] }
                    ?? exchange.response.event
                #expect(
                    AnsweredLevel(level)
                        == AnsweredLevel(determination, of: subject, in: authorization),
                    "seed \(seed)\n\(exchange.text)")
            }
        }
        #expect(actions.count > 5, "\(actions)")
    }

    /// The quantity that a partner reads of a line is what was granted, by the reading of a request.
    @Test func `what is granted is as much as was decided`() async throws {
        var count = 0
        for seed in 0..<RoundTripTests.seeds {
            await Task.yield()
            let exchange = try exchange(seed)
            var reading = Reading()
            let event = EventReader.read(exchange.response.event, requester: nil, &reading)
            for (index, level) in exchange.response.services.enumerated() {
                let subject = Subject.line(index + 1)
                guard let grant = exchange.authorization.determination(subject)?.grant else {
                    continue
                }
                count += 1
                let line = ServiceReader(level: level, sequence: index + 1, event: event)
                    .read(&reading)
                let told = line?.quantity ?? CaseSamples.quantity(1)
                #expect(told.amount == grant.quantity.amount, "seed \(seed)\n\(exchange.text)")
                #expect(told.unit == grant.quantity.unit, "seed \(seed)\n\(exchange.text)")
            }
            if exchange.response.services.isEmpty,
                let grant = exchange.authorization.determination(.event)?.grant
            {
                #expect(event.quantity?.amount == grant.quantity.amount, "seed \(seed)")
                #expect(event.quantity?.unit == grant.quantity.unit, "seed \(seed)")
            }
        }
        #expect(count > 20)
    }

    /// Traces come back as the other side's, and who takes part as they were named.
    @Test(arguments: 0..<20)
    func `what was asked is told again`(_ seed: UInt64) throws {
        let exchange = try exchange(seed)
        let request = exchange.authorization.request
        var reading = Reading()
        let event = EventReader.read(exchange.response.event, requester: nil, &reading)
        #expect(EventReader.traces(exchange.response.event) == request.transaction.traceNumbers)
        #expect(event.diagnoses == request.event.diagnoses)
        #expect(event.providers == request.event.providers.filter { $0.role != .requester })
        #expect(event.category == request.event.category)
        #expect(event.placeOfService == request.event.placeOfService)
        for (level, line) in zip(exchange.response.services, request.lines) {
            #expect(EventReader.traces(level) == line.traceNumbers)
            let told = ProviderReader.providers(level, &reading)
            #expect(told.map(\.role) == line.providers.map(\.role))
            #expect(told.map(\.identifiers) == line.providers.map(\.identifiers))
            #expect(DateReader.dates("472", level, &reading) == line.dates)
        }
    }
}
