public import Cases
public import CodeSets
public import JSON
public import Primitives

/// Units that one case grants.
public struct LedgerGrant: Hashable, Sendable {
    public let plan: PlanID
    public let code: ProcedureCode
    public let units: Decimal
    public let unit: Quantity.Unit
    public let period: DateRange
    public let caseID: CaseID

    public init(
        plan: PlanID, code: ProcedureCode, units: Decimal, unit: Quantity.Unit, period: DateRange,
        caseID: CaseID
    ) {
        self.plan = plan
        self.code = code
        self.units = units
        self.unit = unit
        self.period = period
        self.caseID = caseID
    }
}

extension LedgerGrant: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("plan", plan)
            writer.write("code", code)
            writer.write("units", units)
            writer.write("unit", unit)
            writer.write("period", period)
            writer.write("case", caseID)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            plan: try value.read("plan"), code: try value.read("code"),
            units: try value.read("units"), unit: try value.read("unit"),
            period: try value.read("period"), caseID: try value.read("case"))
    }
}
