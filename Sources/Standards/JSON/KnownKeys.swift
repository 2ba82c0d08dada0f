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
            var slot = 0
            name.withBytes { slot = Parts($0).slot }
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

    /// The first and last eight bytes of a name and its length. Two names of at most sixteen bytes are the same where these
    /// are; of a shorter name than eight bytes the first and last four are taken, or each for itself.
    struct Parts {
        let first: UInt64
        let last: UInt64
        let count: Int

        @inline(__always)
        init(_ name: UnsafeBufferPointer<UInt8>) {
            let raw = UnsafeRawBufferPointer(name)
            count = raw.count
            if count >= 8 {
                first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
                last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            } else if count >= 4 {
                first = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
                last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            } else {
                first = raw.reduce(0) { $0 << 8 | UInt64($1) }
                last = 0
            }
        }

        /// Mixed: enough to tell FHIR's names apart.
        @inline(__always)
        var hash: UInt64 {
            var mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15)) &+ UInt64(count)
            mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
            return mixed ^ (mixed >> 29)
        }

        @inline(__always)
        var slot: Int { Int(truncatingIfNeeded: hash) & (KnownKeys.slotCount - 1) }
    }

    /// The same table in memory that lives as long as the program: a look at it counts no references.
    static let flat = Flat()

    struct Flat: @unchecked Sendable {
        private let slots: UnsafePointer<UInt16>
        /// Where the bytes of each name begin, and behind the last one where they end.
        private let starts: UnsafePointer<UInt32>
        private let bytes: UnsafePointer<UInt8>
        private let parts: UnsafePointer<Parts>
        private let ranks: UnsafePointer<UInt16>

        init() {
            let names = KnownKeys.names.map { Array($0.utf8) }
            slots = Self.copy(KnownKeys.slots)
            starts = Self.copy(
                names.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt32($1.count)) })
            bytes = Self.copy(names.flatMap { $0 })
            parts = Self.copy(names.map { $0.withUnsafeBufferPointer { Parts($0) } })
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

        @inline(__always)
        func id(of name: UnsafeBufferPointer<UInt8>, _ its: Parts) -> UInt32? {
            var slot = its.slot
            while slots[slot] != 0 {
                let id = UInt32(slots[slot])
                let known = parts[Int(id) - 1]
                if known.first == its.first, known.last == its.last, known.count == its.count,
                    its.count <= 16 || ByteRun.areSame(bytes(of: id), name)
                {
                    return id
                }
                slot = (slot + 1) & (KnownKeys.slotCount - 1)
            }
            return nil
        }
    }

    static func id(of name: String) -> UInt32? {
        var id: UInt32?
        name.withBytes { id = flat.id(of: $0, Parts($0)) }
        return id
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
