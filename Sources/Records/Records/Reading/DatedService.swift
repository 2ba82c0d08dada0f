public import Cases
import CodeSets
public import JSON
public import Primitives

/// What a line asks for, as far as a case is found by it: a code, of whatever system, and its first day where one is named.
public struct DatedService: Hashable, Sendable, Recordable {
    public var code: String
    public var start: CivilDate?

    public init(code: String, start: CivilDate?) {
        self.code = code
        self.start = start
    }

    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("code", code)
            writer.write("start", start)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(code: try value.read("code"), start: try value.readIfPresent("start"))
    }
}

extension Case {
    /// What its lines ask for beside a first code on a first day, and what stands of them that was granted for something else, each
    /// once.
    func services(beside first: DatedService?) -> [DatedService] {
        let asked = request.services(beside: first)
        guard !standingGrants.isEmpty else { return asked }
        let standing = standingServices.map {
            DatedService(code: $0.line.code.code, start: $0.request.days(of: $0.line)?.start)
        }
        return (asked + standing).uniqued.filter { $0 != first }
    }
}

extension AuthorizationRequest {
    /// What its lines ask for beside a first code on a first day, each once.
    fileprivate func services(beside first: DatedService?) -> [DatedService] {
        guard lines.count > 1 else { return [] }
        return activeLines.map { DatedService(code: $0.code.code, start: days(of: $0)?.start) }
            .uniqued.filter { $0 != first }
    }
}
