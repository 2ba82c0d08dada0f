import ArgumentParser
import FHIRPath
import JSON
import Primitives

struct FHIRPathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fhirpath",
        abstract: "Evaluate a FHIRPath expression on a resource or Bundle.",
        discussion: """
            One value a line; nothing where there is none. What trace() says goes to stderr. \
            Elements that the resource's type does not have are refused before anything is evaluated.
            """)

    @Argument(help: "The expression: \"Patient.name.where(use = 'official').given\".")
    var expression: String

    @Argument(help: "A JSON file; '-' reads standard input.")
    var file: String

    @Flag(help: "An array of {type, value}.")
    var json = false

    @OptionGroup var time: TimeOptions

    func run() throws {
        let path = try refusing { () throws(PathError) in
            try PathExpression(expression, host: Self.host)
        }
        let document = PathDocument(try parsed(try InputFile.read(file)).root)
        let items = try refusing { () throws(PathError) in
            try check(path, document)
            return try path.evaluate(PathInput(document, now: time.instant))
        }
        if json {
            Console.out(FHIRPathReport.json(items))
        } else if !items.isEmpty {
            Console.out(FHIRPathReport.text(items))
        }
    }

    private static let host: PathHost = {
        var host = PathHost()
        host.trace = { name, items in
            Console.error("\(name): \(items.map(\.text).joined(separator: ", "))")
        }
        return host
    }()

    /// An element that there is not is a mistake, and no empty answer.
    private func check(_ path: PathExpression, _ document: PathDocument) throws(PathError) {
        let type = document.root["resourceType"]?.string
        for finding in path.findings(PathTypes(focus: type.map { [$0] } ?? [])) {
            guard finding.isWarning else { throw finding.error }
            Console.error("\(finding)")
        }
    }

    private func parsed(_ bytes: [UInt8]) throws -> JSONDocument {
        do throws(JSONError) {
            return try JSONDocument.parse(bytes)
        } catch {
            throw Refusal("\(file): \(error)")
        }
    }

    private func refusing<Value>(_ body: () throws(PathError) -> Value) throws -> Value {
        do throws(PathError) {
            return try body()
        } catch {
            throw Refusal(FHIRPathReport.text(error, in: expression))
        }
    }
}
