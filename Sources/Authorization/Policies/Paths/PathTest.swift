import FHIR
public import FHIRPath
import Primitives

/// A criterion in FHIRPath, compiled when the policy is read.
///
/// True, or anything that is no boolean, is met; false is not met; nothing is what `absent` says. Unknown never counts as
/// not met: only a policy can say that absence itself decides.
///
/// An object, since a leaf is looked at often and this holds much.
public final class PathTest: Sendable {
    /// What an expression without a value comes to.
    public enum Absent: String, Hashable, Sendable, CaseIterable {
        case unknown, met, notMet
    }

    public let expression: PathExpression
    public let absent: Absent
    let sources: PathSources
    let needed: [Vocabulary.Definition]
    private let types: PathTypes
    private let valueSets: Set<String>
    /// Whether what comes attached can change its answer.
    public let looksAtEvidence: Bool
    /// The types of resources that it looks at; nil where that may be any.
    let evidenceTypes: Set<String>?
    let dependence: EvidenceDependence
    /// The same of all that it may name.
    let dependences: [String: EvidenceDependence]
    /// The value sets that it names, itself or by a definition.
    public let valueSetNames: Set<String>
    /// All that its answer depends on beside the request: the expression, what absence means, the definitions it stands
    /// on, and the value sets that it names.
    public let ruleText: [String]

    /// - Throws: what is wrong with the expression.
    public init(
        _ text: String, absent: Absent = .unknown, _ vocabulary: Vocabulary = Vocabulary()
    ) throws(PathError) {
        expression = try vocabulary.compile(text)
        self.absent = absent
        sources = PathSources(expression)
        needed = vocabulary.needed(by: expression)
        looksAtEvidence =
            expression.variables.contains("evidence")
            || needed.contains { $0.expression.variables.contains("evidence") }
        evidenceTypes = ([expression] + needed.map(\.expression)).reduce(into: []) { types, part in
            guard let kept = part.typesKept(of: "evidence") else { return types = nil }
            types?.formUnion(kept)
        }
        dependences = vocabulary.dependences
        dependence = EvidenceDependence(expression, dependences)
        types = vocabulary.types
        valueSets = Set(vocabulary.valueSets.keys)
        let names = ([expression] + needed.map(\.expression)).flatMap {
            $0.calls(of: "memberOf").compactMap(\.literal)
        }
        valueSetNames = Set(names)
        let sets = valueSetNames.sorted().map { name in
            let entries = vocabulary.valueSets[name]?.entries ?? []
            return ([name] + entries.map { "\($0.system)|\($0.code)" }).joined(separator: " ")
        }
        ruleText =
            [expression.text, absent.rawValue]
            + needed.map { "\($0.name): \($0.expression.text)" } + sets
    }

    /// Something that is wrong or not meant, and can be told before there is a request.
    public struct Finding: Hashable, Sendable {
        public var code: String
        public var error: PathError
        /// It can be used, and may well be meant so.
        public var isWarning = false
    }

    /// - Parameter isAbsenceMeant: the policy's author has said what absence means.
    public func findings(isAbsenceMeant: Bool) -> [Finding] {
        var found = Self.faults(
            of: expression, types, valueSets,
            namesUnit: ([expression] + needed.map(\.expression)).contains(where: \.namesUnit))
        if expression.isConstant {
            let error = expression.fault("it looks at nothing of a request")
            found.append(Finding(code: "policy-constant", error: error))
        }
        if isAbsenceMeant {
            found += contradictions
        } else {
            found += dependence.decisive.map {
                Finding(code: "policy-absence", error: $0.error)
            }
        }
        if found.allSatisfy(\.isWarning), let error = endlessness {
            found.append(Finding(code: "policy-limit", error: error))
        }
        return found
    }

    /// What does not end ends by its limit on nearly nothing as well.
    private var endlessness: PathError? {
        do throws(PathError) {
            _ = try PathScope.valueOnNothing(expression, needed)
            return nil
        } catch {
            return error.kind == .limit ? error : nil
        }
    }

    /// Faults that a criterion shares with a definition.
    static func faults(
        of expression: PathExpression, _ types: PathTypes, _ valueSets: Set<String>, namesUnit: Bool
    ) -> [Finding] {
        var found = expression.findings(types).compactMap { finding -> Finding? in
            let code =
                switch finding.hint {
                case .several: "policy-several"
                case .order: "policy-order"
                case .unit: "policy-unit"
                case nil: finding.isWarning ? "policy-never-true" : "policy-type"
                }
            guard finding.hint != .unit || !namesUnit else { return nil }
            return Finding(code: code, error: finding.error, isWarning: finding.isHint)
        }
        found += expression.codeDoubts
        for name in ["matches", "matchesFull", "replaceMatches"] {
            for call in expression.calls(of: name) where call.literal == nil {
                let message = "the pattern of \(name)() is written out, so that it is checked here"
                found.append(Finding(code: "policy-pattern", error: call.fault(message)))
            }
        }
        for call in expression.calls(of: "memberOf") {
            guard let name = call.literal else {
                let message = "the value set of memberOf() is written out"
                found.append(Finding(code: "policy-value-set", error: call.fault(message)))
                continue
            }
            if !valueSets.contains(name) {
                found.append(
                    Finding(
                        code: "policy-value-set", error: call.fault("no value set '\(name)'")))
            }
        }
        return found
    }
}

extension Vocabulary {
    /// What is wrong with a definition, before there is a request.
    public func findings(of definition: Definition) -> [PathTest.Finding] {
        let parts = needed(by: definition.expression).map(\.expression) + [definition.expression]
        return PathTest.faults(
            of: definition.expression, types, Set(valueSets.keys),
            namesUnit: parts.contains(where: \.namesUnit))
    }
}

extension PathTest: Hashable {
    /// Two that ask the same are the same, however they are written.
    public static func == (one: PathTest, other: PathTest) -> Bool {
        one.absent == other.absent && one.expression.description == other.expression.description
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(absent)
        hasher.combine(expression.description)
    }
}

extension PathExpression {
    /// Whether it says what a quantity is counted in.
    fileprivate var namesUnit: Bool {
        variables.contains("ucum") || !literals(comparedWith: "unit").isEmpty
            || literals(comparedWith: "system").contains(FHIRSystems.ucum)
    }
}
