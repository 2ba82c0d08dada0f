public import Cases
public import JSON

/// A reviewer with what lets them in. The access key itself is nowhere kept.
public struct ReviewerAccount: Hashable, Sendable {
    public var reviewer: Reviewer
    /// `ContentDigest.of` the access key: `sha256:` and 64 hexadecimal digits. Nil: may not sign in.
    ///
    /// A plain hash is enough because keys are random, never chosen (`Identity.AccessKey`).
    public var accessKeyDigest: DocumentDigest?
    /// The programs whose cases this reviewer sees; empty: all.
    public var programs: [Program]

    public init(
        reviewer: Reviewer, accessKeyDigest: DocumentDigest?, programs: [Program] = []
    ) {
        self.reviewer = reviewer
        self.accessKeyDigest = accessKeyDigest
        self.programs = programs
    }

    public func sees(_ program: Program) -> Bool { programs.isEmpty || programs.contains(program) }
}

extension ReviewerAccount: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("reviewer", reviewer)
            writer.write("accessKeyDigest", accessKeyDigest)
            writer.writeList("programs", programs)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            reviewer: try value.read("reviewer"),
            accessKeyDigest: try value.readIfPresent("accessKeyDigest"),
            programs: try value.readList("programs"))
    }
}
