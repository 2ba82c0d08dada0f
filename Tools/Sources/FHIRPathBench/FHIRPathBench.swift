import FHIRPath
import Foundation
import JSON
import Primitives

/// How many expressions over a sample Bundle are evaluated in a second of one core: FHIRPathBench FILE [SECONDS]
@main
struct FHIRPathBench {
    /// What a policy asks: codes, quantities, dates, references, extensions.
    static let expressions = [
        "Bundle.entry.resource.ofType(Claim).item.productOrService.coding.exists(code = '99213')",
        "Bundle.entry.resource.ofType(Patient).birthDate <= today() - 18 years",
        "Bundle.entry.resource.ofType(Claim).diagnosis.diagnosis.ofType(CodeableConcept).coding.code.first()",
        "Bundle.entry.resource.ofType(Claim).item.first().quantity.value > 2",
        "Bundle.entry.resource.ofType(Claim).patient.resolve().gender = 'female'",
        "Bundle.entry.resource.ofType(Coverage).status = 'active'",
        "Bundle.entry.resource.ofType(Claim).item.extension('http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceItemRequestType').value.coding.code",
        "Bundle.entry.resource.ofType(Practitioner).identifier.where(system = 'http://hl7.org/fhir/sid/us-npi').value.matches('^[0-9]{10}$')",
        "Bundle.entry.resource.ofType(Claim).created.exists() and Bundle.entry.resource.ofType(Claim).use = 'preauthorization'",
        "Bundle.entry.resource.ofType(Organization).name.first().length() < 60",
    ]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            print("usage: FHIRPathBench FILE [SECONDS]")
            exit(2)
        }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
        let limit = arguments.count > 2 ? Double(arguments[2]) ?? 1 : 1
        let document = PathDocument(try JSONDocument.parse(bytes).root)
        let input = PathInput(document, now: Instant(milliseconds: 1_790_000_000_000))
        var total = 0.0
        for text in expressions {
            let expression = try PathExpression(text)
            let items = try expression.evaluate(input)
            var count = 0
            let start = clock()
            var elapsed = 0.0
            while elapsed < limit {
                for _ in 0..<1_000 { _ = try expression.evaluate(input) }
                count += 1_000
                elapsed = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            }
            total += elapsed / Double(count)
            print("\(Int(Double(count) / elapsed)) a CPU-second  \(items.map(\.text))  \(text)")
        }
        print(
            "all ten: \(Int(1 / total)) times a CPU-second, \(Int(Double(expressions.count) / total)) expressions"
        )
    }
}
