/// The member names of FHIR that a prior authorization Bundle uses: each has one id in every document, so that a
/// look-up compares numbers.
enum KnownKeys {
    static let names: [String] = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
        .map(String.init)

    /// Their ids go from 1 to this; 0 is the id of having no name.
    static let count = UInt32(names.count)

    /// Open addressing over the hash of a name; 0 is empty, else an id.
    static let slots: [UInt16] = {
        var slots = [UInt16](repeating: 0, count: slotCount)
        for (index, name) in names.enumerated() {
            var slot = Int(truncatingIfNeeded: hash(of: name)) & (slotCount - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
            slots[slot] = UInt16(index + 1)
        }
        return slots
    }()

    /// The place of each among all of them, by their bytes.
    private static let ranks: [UInt16] = {
        var ranks = [UInt16](repeating: 0, count: names.count)
        let sorted = names.indices.sorted {
            names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8)
        }
        for (rank, index) in sorted.enumerated() { ranks[index] = UInt16(rank) }
        return ranks
    }()

    static let slotCount = 2_048

    /// The same table in memory that lives as long as the program: a look at it counts no references.
    static let flat = Flat()

    struct Flat: @unchecked Sendable {
        private let slots: UnsafePointer<UInt16>
        /// Where the bytes of each name begin, and behind the last one where they end.
        private let starts: UnsafePointer<UInt32>
        private let bytes: UnsafePointer<UInt8>
        private let ranks: UnsafePointer<UInt16>

        init() {
            let names = KnownKeys.names.map { Array($0.utf8) }
            slots = Self.copy(KnownKeys.slots)
            starts = Self.copy(
                names.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt32($1.count)) })
            bytes = Self.copy(names.flatMap { $0 })
            ranks = Self.copy(KnownKeys.ranks)
        }

        private static func copy<Value>(_ values: [Value]) -> UnsafePointer<Value> {
            let memory = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
            memory.initialize(from: values, count: values.count)
            return UnsafePointer(memory)
        }

        /// The bytes of a name by its id, which is one of the known ones.
        @inline(__always)
        func bytes(of id: UInt32) -> UnsafeBufferPointer<UInt8> {
            let (start, end) = (Int(starts[Int(id) - 1]), Int(starts[Int(id)]))
            return UnsafeBufferPointer(start: bytes + start, count: end - start)
        }

        /// The place of a name among all of them, by their bytes; of an id that is one of the known ones.
        @inline(__always)
        func rank(of id: UInt32) -> UInt16 { ranks[Int(id) - 1] }

        /// The id in a slot; 0 where it is empty.
        @inline(__always)
        func id(in slot: Int) -> UInt16 { slots[slot] }

        @inline(__always)
        func holds(_ id: UInt16, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
            let start = Int(starts[Int(id) - 1])
            guard Int(starts[Int(id)]) - start == name.count else { return false }
            for index in 0..<name.count where bytes[start + index] != name[index] { return false }
            return true
        }
    }

    static func id(of name: String) -> UInt32? {
        var name = name
        return name.withUTF8 { id(of: $0, hash: hash(of: $0)) }
    }

    @inline(__always)
    static func id(of name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32? {
        let flat = flat
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while true {
            let entry = flat.id(in: slot)
            guard entry != 0 else { return nil }
            if flat.holds(entry, name) { return UInt32(entry) }
            slot = (slot + 1) & (slotCount - 1)
        }
    }

    private static func hash(of name: String) -> UInt64 {
        var name = name
        return name.withUTF8 { hash(of: $0) }
    }

    /// First and last eight bytes and the length, mixed: enough to tell FHIR's names apart.
    @inline(__always)
    static func hash(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = name.count
        guard let base = name.baseAddress else { return 0 }
        var first: UInt64 = 0
        var last: UInt64 = 0
        if count >= 8 {
            let raw = UnsafeRawPointer(base)
            first = raw.loadUnaligned(as: UInt64.self)
            last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else {
            for index in 0..<count { first = first << 8 | UInt64(base[index]) }
        }
        var mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15)) &+ UInt64(count)
        mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 29)
    }

    private static let text = """
        resourceType id meta profile extension url valueString valueCode valueBoolean valueReference valueCoding
        valueCodeableConcept valueIdentifier valueDate valueDateTime valueInstant valuePeriod valueQuantity valueMoney
        valueDecimal valueInteger valuePositiveInt valueUri valueUrl valueTime valueRange valueAttachment
        reference display system code coding text status value identifier use type period start end assigner
        entry resource fullUrl timestamp request response search link relation total
        name family given prefix suffix telecom rank address line city district state postalCode country gender birthDate
        active contact communication language preferred multipleBirthInteger multipleBirthBoolean maritalStatus
        deceasedBoolean deceasedDateTime generalPractitioner managingOrganization partOf alias endpoint
        created insurer provider priority patient careTeam sequence qualification role responsible diagnosis
        diagnosisCodeableConcept diagnosisReference insurance focal coverage item careTeamSequence diagnosisSequence
        informationSequence procedureSequence revenue modifier modifierExtension servicedDate servicedPeriod unitPrice
        currency quantity unit comparator category productOrService locationCodeableConcept locationReference
        locationAddress programCode factor net detail subDetail supportingInfo timingDate timingPeriod related claim
        relationship accident date bodySite subSite encounter procedure onAdmission packageCode billablePeriod enterer
        facility fundsReserve payee prescription originalPrescription referral
        beneficiary payor subscriber subscriberId class dependent policyHolder order network costToBeneficiary
        practitioner organization location specialty availableTime notAvailable photo
        subject intent occurrenceTiming occurrenceDateTime occurrencePeriod repeat duration durationMax durationUnit
        frequency frequencyMax periodMax periodUnit dayOfWeek timeOfDay when offset boundsPeriod boundsDuration event
        quantityQuantity quantityRatio authoredOn requester performer performerType reasonCode reasonReference note
        codeCodeableConcept codeReference parameter medicationCodeableConcept medicationReference dosageInstruction
        doNotPerform orderDetail asNeededBoolean locationCode
        author content attachment contentType data hash size title creation format description context custodian
        authenticator docStatus masterIdentifier securityLabel
        participant individual serviceProvider hospitalization admitSource dischargeDisposition reAdmission
        questionnaire answer linkId authored source definition
        clinicalStatus verificationStatus onsetDateTime recordedDate performedDateTime performedPeriod
        effectiveDateTime effectivePeriod issued interpretation referenceRange component
        outcome disposition preAuthRef preAuthPeriod adjudication itemSequence noteNumber addItem processNote number
        error communicationRequest requestor requestProvider amount reason
        issue severity details diagnostics expression
        div lastUpdated versionId security tag implicitRules contained
        criteria channel payload header payloadType reasonString topic
        input output restriction for owner statusReason intention
        kind fhirVersion rest mode operation interaction software implementation instantiates
        """
}
