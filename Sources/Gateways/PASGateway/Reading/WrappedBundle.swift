import FHIR
import JSON
import Primitives

/// A Bundle in Parameters: what an operation is given, or what it gives back (R4, "Executing an Operation Synchronously").
struct WrappedBundle {
    let value: JSONValue
    /// Where it stands in the Parameters, from their root: `.parameter[0].resource`.
    let place: String

    /// Those of some Parameters, in their order; none of anything else.
    static func all(in root: JSONValue) -> [WrappedBundle] {
        guard root.resourceType == "Parameters", let parameters = root["parameter"]?.elements else {
            return []
        }
        return parameters.enumerated().compactMap { index, parameter in
            guard let bundle = parameter["resource"], bundle.resourceType == "Bundle" else {
                return nil
            }
            return WrappedBundle(value: bundle, place: ".parameter[\(index)].resource")
        }
    }

    /// It alone, as a document of its own.
    func document() throws(JSONError) -> JSONDocument {
        try JSONDocument.parse(Array(value.sourceBytes))
    }

    /// Problems of that document, with their places in what was sent.
    func placed(_ problems: [Problem]) -> [Problem] {
        let (firstLine, firstColumn) = value.position
        return problems.map { problem in
            guard case .json(let path, let line, let column) = problem.place else { return problem }
            return Problem(
                severity: problem.severity, code: problem.code, message: problem.message,
                place: .json(
                    path: "$\(place)\(path.dropFirst())", line: firstLine + line - 1,
                    column: line == 1 ? firstColumn + column - 1 : column))
        }
    }
}
