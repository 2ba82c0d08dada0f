import Cases
public import CodeSets
public import Primitives

/// So many units of a code.
public struct CodedUnits: Hashable, Sendable {
    public var code: ProcedureCode
    public var units: Decimal

    public init(code: ProcedureCode, units: Decimal) {
        self.code = code
        self.units = units
    }
}
