import Cases
import CodeSets
import FHIRPath

/// A test as a policy's author wrote it, in one line.
extension Test: CustomStringConvertible {
    public var description: String {
        switch self {
        case .path(let test):
            let text = test.expression.text.split { $0.isWhitespace }.joined(separator: " ")
            return test.absent == .unknown
                ? text : "\(text) (nothing there: \(test.absent == .met ? "met" : "not met"))"
        case .diagnosis(let prefixes):
            return "a diagnosis that begins with \(prefixes.joined(separator: ", "))"
        case .age(let least, let most):
            return [least.map { "age \($0) or more" }, most.map { "age \($0) or less" }]
                .compactMap { $0 }.joined(separator: ", ")
        case .placeOfService(let places):
            return "place of service \(places.map(\.code).joined(separator: ", "))"
        case .units(let most): return "units up to \(most)"
        case .certification(let types):
            return "a request of kind \(types.map(\.rawValue).joined(separator: ", "))"
        case .document(let loinc, let days):
            return "a document of LOINC \(loinc.joined(separator: ", "))\(Self.within(days))"
        case .answer(let linkID, let answer, let days):
            return "answer to '\(linkID)': \(answer)\(Self.within(days))"
        case .resource(let type, let codes, let days):
            return "\(type) \(codes)\(Self.within(days))"
        case .observation(let codes, let bounds, let days):
            return "Observation \(codes), \(bounds.withUnit)\(Self.within(days))"
        }
    }

    private static func within(_ days: Int?) -> String {
        days.map { ", not older than \($0) days" } ?? ""
    }
}

extension AnswerTest: CustomStringConvertible {
    public var description: String {
        switch self {
        case .isTrue: "yes"
        case .isFalse: "no"
        case .code(let codes): "one of \(codes.joined(separator: ", "))"
        case .number(let bounds): bounds.withUnit
        }
    }
}

extension NumberTest {
    fileprivate var withUnit: String { description + (unit.map { " \($0)" } ?? "") }
}
