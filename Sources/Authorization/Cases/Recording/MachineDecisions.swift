public import JSON
public import Primitives

/// The last decision that a machine made of each subject of a case, with what it was made from: read out of the entries
/// of the journal without reading what else is in them.
public struct MachineDecisions: Sendable {
    /// All that was decided in one append: of one request, at one instant, from the same facts.
    public struct Act: Sendable {
        public var at: Instant
        public var request: AuthorizationRequest
        /// The messages so far, the latest first: that of the request, then those of its earlier versions.
        public var sources: [DocumentDigest]
        /// nil where an earlier program decided and kept none.
        public var facts: DecisionFacts?
        public var decisions: [Decision]
    }

    public struct Decision: Sendable {
        public var subject: Subject
        public var determination: Determination
        public var inputs: DecisionInputs
        /// What somebody else determined after it: a person, the law, or the requester by taking it back.
        public var since: Determination?
        fileprivate let recorded: JSONValue

        /// Read when it is asked for: it is most of what is recorded.
        public func explanation() throws(RecordingError) -> Explanation {
            try recorded.read("explanation")
        }
    }

    /// In their order; acts of which nothing is the last word of a machine are left out.
    public private(set) var acts: [Act] = []

    /// - Parameter entries: of one case, each the list of events of an append.
    public init(entries: [JSONValue]) throws(RecordingError) {
        var walk = Walk()
        for entry in entries { try walk.add(entry) }
        for (index, entry) in walk.entries.enumerated() {
            let subjects = walk.last.filter { $0.value.entry == index }.keys.sorted()
            guard !subjects.isEmpty, let request = entry.request else { continue }
            var decisions: [Decision] = []
            for subject in subjects {
                guard let found = walk.last[subject] else { continue }
                decisions.append(
                    Decision(
                        subject: subject, determination: try found.determined.read("determination"),
                        inputs: try found.determined.read("inputs"),
                        since: try found.since?.read("determination"), recorded: found.determined))
            }
            acts.append(
                Act(
                    at: try entry.at(), request: try AuthorizationRequest(recorded: request),
                    sources: try entry.digests(), facts: try entry.facts(), decisions: decisions))
        }
    }
}

/// What is found in the entries, as values of their documents.
private struct Walk {
    struct Entry {
        /// In force at the end of the entry: a request comes before what is decided of it.
        var request: JSONValue?
        var sources: [JSONValue] = []
        var factsValue: JSONValue?
        var atValue: JSONValue?

        func at() throws(RecordingError) -> Instant {
            guard let atValue else { return Instant(milliseconds: 0) }
            return try Instant(recorded: atValue)
        }

        func digests() throws(RecordingError) -> [DocumentDigest] {
            var digests: [DocumentDigest] = []
            for source in sources.reversed() {
                digests.append(try DocumentDigest(recorded: source))
            }
            return digests
        }

        func facts() throws(RecordingError) -> DecisionFacts? {
            guard let factsValue else { return nil }
            return try DecisionFacts(recorded: factsValue)
        }
    }

    struct Found {
        var entry: Int
        var determined: JSONValue
        var since: JSONValue?
    }

    private(set) var entries: [Entry] = []
    private(set) var last: [Subject: Found] = [:]

    mutating func add(_ value: JSONValue) throws(RecordingError) {
        var entry = Entry(request: entries.last?.request, sources: entries.last?.sources ?? [])
        for event in value.elements {
            if let taken = event["received"] ?? event["revised"] {
                entry.request = taken["request"]
                if let source = taken["source"] { entry.sources.append(source) }
            }
            guard let determined = event["determined"] else { continue }
            let subject: Subject = try determined.read("subject")
            guard event["by"]?.equals("system") == true, determined["inputs"] != nil else {
                last[subject]?.since = determined
                continue
            }
            entry.factsValue = determined["facts"] ?? entry.factsValue
            entry.atValue = event["at"]
            last[subject] = Found(entry: entries.count, determined: determined)
        }
        entries.append(entry)
    }
}
