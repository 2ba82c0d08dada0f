/// A FHIRPath expression (N1, normative release 2.0, with FHIR R4's additions), read and compiled once.
///
///     let adult = try PathExpression("Patient.birthDate <= today() - 18 years")
///     let answer = try adult.evaluate(PathInput(document, now: now))
public struct PathExpression: Sendable, CustomStringConvertible {
    public let text: String
    /// Names of the variables that it mentions: `request` in `%request.item`.
    public let variables: Set<String>
    let syntax: Syntax
    let shared: SharedHost
    var host: PathHost { shared.host }
    let step: Step

    /// - Throws: the first fault with its column: no FHIRPath, too large, or a name that there is not.
    public init(_ text: String, host: PathHost = .plain) throws(PathError) {
        do throws(Fault) {
            let syntax = try SyntaxParser.parse(text, limits: host.limits)
            step = try Compiler(host: host).step(syntax)
            self.syntax = syntax
            variables = syntax.variables
        } catch {
            throw PathError(error, in: text)
        }
        self.text = text
        shared = SharedHost(host)
    }

    /// A part of another expression, by itself; nil where it can not stand so.
    init?(part: Syntax, of whole: PathExpression) {
        guard let step = try? Compiler(host: whole.host).step(part) else { return nil }
        self.step = step
        syntax = part
        variables = part.variables
        text = whole.text
        shared = whole.shared
    }

    /// The items it gives. The same for the same input: there is no clock but the input's.
    public func evaluate(_ input: PathInput) throws(PathError) -> [PathItem] {
        try items(Run(input, shared)).list
    }

    /// Its value as a condition: nil where it is not known.
    public func isTrue(_ input: PathInput) throws(PathError) -> Bool? {
        let run = Run(input, shared)
        let items = try items(run)
        do throws(Fault) {
            return try items.condition(Place(run: run, offset: syntax.offset))
        } catch {
            throw PathError(error, in: text)
        }
    }

    func items(_ run: Run) throws(PathError) -> Items {
        do throws(Fault) {
            return try step(Scope(run: run, this: run.context))
        } catch {
            throw PathError(error, in: text)
        }
    }

    /// The expression in one form: equal for expressions that mean the same tree.
    public var description: String { SyntaxPrinter.text(syntax) }
}
