import Cases
public import CodeSets
import JSON
import Plans

extension WhoAnswer {
    /// The answer for programs, the same at the terminal and over HTTP.
    public func json(for code: ProcedureCode, pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.object { writer in
            writer.write("code", code)
            writer.write("member", member.id)
            writer.write("plan", plan.id)
            writer.write("on", on)
            writer.member("answer", verdict)
            writer.write("authority", authority)
            writer.member("network", network?.rawValue)
            writer.writeList("documents", documents)
            writer.writeList("warnings", warnings)
            writer.member("note", Self.caution)
        }
        return writer.bytes
    }

    /// The answer as part of a sentence.
    public var verdict: String {
        switch authority.requirement {
        case .required: "authorization is required"
        case .notRequired: "no authorization is required"
        case .excluded where takesJudgement:
            "the plan excludes this service unless a clinician finds that it is medically needed"
        case .excluded: "the plan excludes this service"
        case .conditional(let missing):
            "conditional: tell me \(missing.map(\.question).joined(separator: " and "))"
        }
    }

    public static let caution = "A look-up never guarantees payment."
}
