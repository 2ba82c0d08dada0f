import Cases
import Policies
import Primitives

/// How a person can answer what a policy asks, by the test behind it: with a yes, a number, a measurement, a document.
enum PolicyQuestion: Hashable {
    case yesOrNo(linkID: String)
    case code(linkID: String, [String])
    case number(linkID: String)
    /// An Observation, by the first of its codes.
    case measurement(code: String, system: String, unit: String?)
    /// A file, of this LOINC type where one is known.
    case document(loinc: String?)
    /// Nothing that can be sent beside the request answers it.
    case request

    init(_ test: Test, loinc: String?) {
        switch test {
        case .answer(let linkID, .isTrue, _), .answer(let linkID, .isFalse, _):
            self = .yesOrNo(linkID: linkID)
        case .answer(let linkID, .code(let codes), _): self = .code(linkID: linkID, codes)
        case .answer(let linkID, .number, _): self = .number(linkID: linkID)
        case .observation(let choice, let bounds, _):
            let system = choice.system ?? Self.loinc
            self =
                choice.codes.first.map {
                    .measurement(code: $0, system: system, unit: bounds.unit)
                } ?? .document(loinc: loinc)
        case .document(let loincs, _): self = .document(loinc: loinc ?? loincs.first)
        case .resource: self = .document(loinc: loinc)
        case .path(let path): self = .init(path, loinc: loinc)
        case .diagnosis, .age, .placeOfService, .units, .certification: self = .request
        }
    }

    private init(_ path: PathTest, loinc: String?) {
        switch path.asked {
        case .yesOrNo(let linkID): self = .yesOrNo(linkID: linkID)
        case .code(let linkID, let codes): self = .code(linkID: linkID, codes)
        case .number(let linkID): self = .number(linkID: linkID)
        case .measurement(let code, let unit):
            self = .measurement(code: code, system: Self.loinc, unit: unit)
        case .document: self = .document(loinc: loinc)
        case .request: self = .request
        }
    }

    private static let loinc = "http://loinc.org"

    /// The name of the field; nil for a file and for what no field answers. Two criteria over one fact share a field.
    var field: String? {
        switch self {
        case .yesOrNo(let linkID), .code(let linkID, _), .number(let linkID):
            "answer-\(linkID)"
        case .measurement(let code, _, _): "measured-\(code)"
        case .document, .request: nil
        }
    }
}
