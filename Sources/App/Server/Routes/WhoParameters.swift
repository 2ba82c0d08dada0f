import Cases
import CodeSets
import Hummingbird
import Primitives
import Workflow

/// The query of a look-up, read strictly: an unknown or malformed parameter is an error, never ignored.
struct WhoParameters {
    struct Bad: Error { var message: String }

    private let values: [(name: String, value: String)]

    static let names = [
        "code", "member", "payer", "provider", "facility", "dx", "units", "place", "on",
    ]

    init(_ request: Request) {
        values = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
    }

    func question() throws(Bad) -> WhoQuestion {
        if let unknown = values.first(where: { !Self.names.contains($0.name) }) {
            throw Bad(
                message: "'\(unknown.name)' is no parameter: "
                    + Self.names.joined(separator: ", ") + ".")
        }
        for name in Self.names where name != "dx" && all(name).count > 1 {
            throw Bad(message: "'\(name)' is given more than once.")
        }
        let text = try required("code")
        guard let code = ProcedureCode(typed: text) else {
            throw Bad(message: "'\(text)' can not be a service code.")
        }
        var question = WhoQuestion(
            code: code, member: try required("member"), provider: first("provider"),
            facility: first("facility"))
        question.payer = first("payer").map { .init($0) }
        question.diagnoses = []
        for text in all("dx") {
            guard let diagnosis = DiagnosisCode(text) else {
                throw Bad(message: "'\(text)' is not the shape of an ICD-10-CM code.")
            }
            question.diagnoses.append(diagnosis)
        }
        question.units = try value("units", "a number") { Decimal($0) }
        question.placeOfService = try value("place", "a place of service, two digits") {
            PlaceOfService($0)
        }
        question.on = try value("on", "a date, YYYY-MM-DD") { CivilDate($0) }
        return question
    }

    private func all(_ name: String) -> [String] {
        values.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }

    private func first(_ name: String) -> String? { all(name).first }

    private func required(_ name: String) throws(Bad) -> String {
        guard let text = first(name) else { throw Bad(message: "'\(name)' is missing.") }
        return text
    }

    private func value<Value>(
        _ name: String, _ expected: String, _ read: (String) -> Value?
    ) throws(Bad) -> Value? {
        guard let text = first(name) else { return nil }
        guard let value = read(text) else {
            throw Bad(message: "'\(text)' is not \(expected).")
        }
        return value
    }
}
