import Testing

@testable import X12

/// However the bytes of a stream are cut, the intake says the same of it.
@Suite struct ChunkTests {
    /// All that is said of a stream that comes in pieces, one event a line.
    static func said(_ pieces: [ArraySlice<UInt8>], limits: X12Limits = .standard) -> [String] {
        var intake = X12Intake(limits: limits)
        var said: [String] = []
        func drain() { while let event = intake.next() { said.append(line(event)) } }
        for piece in pieces {
            intake.feed(piece)
            drain()
        }
        intake.finish()
        drain()
        return said
    }

    static func line(_ event: X12Event) -> String {
        if case .set(let report, let content) = event { return "\(report) \(content?.text ?? "-")" }
        return "\(event)"
    }

    static func pieces(_ bytes: [UInt8], of size: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min(bytes.count, $0 + size)] }
    }

    static let files: [(name: String, text: String)] = [
        ("a request", X12Fixtures.interchange([X12Fixtures.set(X12Fixtures.request)])),
        (
            "three sets, one of them wrong",
            X12Fixtures.interchange([
                X12Fixtures.set(X12Fixtures.request),
                X12Fixtures.set(X12Fixtures.request, control: "0002").replacing("UM*", with: "UN*"),
                X12Fixtures.set(X12Fixtures.request, control: "0003"),
            ]).replacing("~", with: "~\r\n")
        ),
        (
            "what is no interchange, before, between and behind",
            "hello ISA \n" + X12Fixtures.interchange([]) + " IS what? ISA*"
                + X12Fixtures.interchange([]) + "\n and I"
        ),
        ("an end within a segment", X12Fixtures.header + "GS*HI*A*B~\nST*278*0001~\nBHT*00"),
        (
            "a segment that is too long",
            X12Fixtures.interchange([
                X12Fixtures.set(["BHT*0007", "MSG*" + String(repeating: "A", count: 400)])
            ]).replacing("~", with: "~\n")
        ),
        (
            "a header of other lengths, and no trailer",
            X12Fixtures.interchange([]).replacing("SENDER         ", with: "S")
                .replacing("IEA*1*000000001~", with: "") + X12Fixtures.interchange([])
        ),
        (
            "binary data whose length lies, longer than a segment may be",
            X12Fixtures.interchange([
                X12Fixtures.set(["BGN*11*A", "BIN*9x*" + String(repeating: "A", count: 400)])
            ])
        ),
        ("nothing but spaces", "  \r\n  "),
    ]

    @Test(arguments: files)
    func `chunks of every size, and two pieces cut anywhere`(name: String, text: String) {
        let limits = X12Limits(segmentBytesMax: 200)
        let bytes = Array(text.utf8)
        let whole = X12Intake.events(in: bytes, limits: limits).map(Self.line)
        #expect(Self.said([bytes[...]], limits: limits) == whole)
        for size in 1...min(bytes.count, 130) {
            #expect(Self.said(Self.pieces(bytes, of: size), limits: limits) == whole, "\(size)")
        }
        for cut in bytes.indices {
            #expect(Self.said([bytes[..<cut], bytes[cut...]], limits: limits) == whole, "\(cut)")
        }
    }

    @Test(arguments: (SampleTests.verdicts.map(\.name) + SampleTests.others.map(\.name)))
    func `the sample files in chunks of many sizes`(name: String) throws {
        guard let bytes = try X12Fixtures.sample(name + ".edi") else { return }
        let whole = X12Intake.events(in: bytes).map(Self.line)
        #expect(whole.count > 3)
        for size in [1, 2, 3, 7, 13, 64, 105, 106, 107, 200, 1_000, 65_536] {
            #expect(Self.said(Self.pieces(bytes, of: size)) == whole, "chunks of \(size)")
        }
    }

    @Test(arguments: GuideSampleTests.names)
    func `our transactions in chunks of every size up to a hundred`(name: String) throws {
        let bytes = Array(try GuideSampleTests.own(name).utf8)
        let whole = X12Intake.events(in: bytes).map(Self.line)
        for size in 1...100 {
            #expect(Self.said(Self.pieces(bytes, of: size)) == whole, "chunks of \(size)")
        }
    }

    @Test func `a set is said as soon as its end has come, before the file's`() {
        var intake = X12Intake()
        let set = X12Fixtures.set(X12Fixtures.request)
        let text = X12Fixtures.interchange([set])
        let cut = text.utf8.count - "GE*1*1~IEA*1*000000001~".utf8.count
        intake.feed(Array(text.utf8)[..<cut])
        var said: [String] = []
        while let event = intake.next() { said.append(Self.line(event)) }
        #expect(said.count == 3)
        #expect(said.last?.hasSuffix(set) == true)
    }
}
