public import Cases
public import JSON
public import Plans
import Primitives

extension Member: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("payer", payer)
            writer.write("id", id)
            writer.writeList("otherIdentifiers", otherIdentifiers)
            writer.write("family", family)
            writer.write("given", given)
            writer.write("birthDate", birthDate)
            writer.write("state", state)
            writer.writeList("coverages", coverages)
            writer.writeList("accumulators", accumulators)
            if isQualifiedMedicareBeneficiary { writer.write("qualifiedMedicareBeneficiary", true) }
            writer.write("sex", sex)
            writer.write("address", address)
            writer.write("subscriber", subscriber)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            payer: try value.read("payer"), id: try value.read("id"),
            otherIdentifiers: try value.readList("otherIdentifiers"),
            family: try value.read("family"), given: try value.read("given"),
            birthDate: try value.read("birthDate"), state: try value.readIfPresent("state"),
            coverages: try value.readList("coverages"),
            accumulators: try value.readList("accumulators"),
            isQualifiedMedicareBeneficiary: try value.readIfPresent("qualifiedMedicareBeneficiary")
                ?? false, sex: try value.readIfPresent("sex"),
            address: try value.readIfPresent("address"),
            subscriber: try value.readIfPresent("subscriber"))
    }
}

extension PostalAddress: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("street", street)
            writer.write("further", further)
            writer.write("city", city)
            writer.write("state", state)
            writer.write("postalCode", postalCode)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            street: try value.read("street"), further: try value.readIfPresent("further"),
            city: try value.read("city"), state: try value.readIfPresent("state"),
            postalCode: try value.readIfPresent("postalCode"))
    }
}

extension SubscriberLink: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("id", id)
            writer.write("relationship", relationship)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(id: try value.read("id"), relationship: try value.read("relationship"))
    }
}

extension Coverage: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("plan", plan)
            writer.write("active", active)
            writer.write("group", group)
            writer.write("primaryPayer", primaryPayer)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            plan: try value.read("plan"), active: try value.read("active"),
            group: try value.readIfPresent("group"),
            primaryPayer: try value.readIfPresent("primaryPayer"))
    }
}
