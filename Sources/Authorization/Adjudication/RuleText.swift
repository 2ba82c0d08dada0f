public import Cases
public import CodeSets
public import Plans
public import Policies
import Primitives

/// All that a book says of one service under one plan, as bytes: what a decision of it can depend on, and nothing else.
///
/// Two books that give the same bytes decide the same from the same facts. The checks reach the book in these ways only:
/// the plan; its lists' rows, delegations and exemptions whose codes hold this one; its benefits that cover it; how the
/// code stands and its edit; every version of the policies that those rows name. In which line of which file a rule stands
/// changes no outcome and is left out.
public enum RuleText {
    /// - Parameter code: nil where the request names no service.
    public static func bytes(
        plan id: PlanID, code: ProcedureCode?, _ book: PlanBook, _ policies: PolicyBook
    ) -> [UInt8] {
        var dump = ValueDump()
        dump.add(Adjudicator.engine)
        dump.add(id.text)
        guard let plan = book.plan(id) else { return dump.bytes }
        dump.add(plan)
        guard let code else { return dump.bytes }
        dump.add(code)
        let rows = plan.authorizationLists.flatMap { list in
            book.rows(ofList: list).filter { $0.codes.contains(code) }
        }
        dump.add(rows.map(\.unplaced))
        dump.add(
            book.delegations.filter {
                $0.codes.contains(code) && ($0.plans.isEmpty || $0.plans.contains(id))
            }.map(\.unplaced))
        dump.add(
            book.exemptions.filter {
                $0.codes.contains(code) && ($0.plans.isEmpty || $0.plans.contains(id))
            }.map(\.unplaced))
        dump.add(
            book.benefits.filter { $0.plan == id && $0.covers(code) }.map(\.unplaced))
        dump.add(book.codes.entry(of: code) as Any)
        dump.add(book.codes.edits[code] as Any)
        for policy in Set(rows.compactMap(\.policy)).sorted() {
            dump.add(policies.versions(of: policy))
        }
        return dump.bytes
    }
}

/// A rule that knows in which row of which file it stands.
private protocol Placed {
    var row: Int { get set }
}

extension Placed {
    fileprivate var unplaced: Self {
        var rule = self
        rule.row = 0
        return rule
    }
}

extension AuthorizationRow: Placed {}
extension Delegation: Placed {}
extension Exemption: Placed {}
extension Benefit: Placed {}
