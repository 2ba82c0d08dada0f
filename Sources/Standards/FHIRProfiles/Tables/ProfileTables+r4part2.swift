// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 2 of 5.
    static let r4part2 = """
        type CarePlan DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
          instantiatesUri 0..* uri
          basedOn 0..* Reference(CarePlan)
          replaces 0..* Reference(CarePlan)
          partOf 0..* Reference(CarePlan)
          status 1..1 code @request-status
          intent 1..1 code @care-plan-intent
          category 0..* CodeableConcept
          title 0..1 string
          description 0..1 string
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          period 0..1 Period
          created 0..1 dateTime
          author 0..1 Reference(CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          contributor 0..* Reference(CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          careTeam 0..* Reference(CareTeam)
          addresses 0..* Reference(Condition)
          supportingInfo 0..* Reference
          goal 0..* Reference(Goal)
          activity 0..* - !cpl-3
            outcomeCodeableConcept 0..* CodeableConcept
            outcomeReference 0..* Reference
            progress 0..* Annotation
            reference 0..1 \
        Reference(Appointment,CommunicationRequest,DeviceRequest,MedicationRequest,NutritionOrder,RequestGroup,ServiceRequest,Task,VisionPrescription)
            detail 0..1 -
              kind 0..1 code @care-plan-activity-kind
              instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
              instantiatesUri 0..* uri
              code 0..1 CodeableConcept
              reasonCode 0..* CodeableConcept
              reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
              goal 0..* Reference(Goal)
              status 1..1 code @care-plan-activity-status
              statusReason 0..1 CodeableConcept
              doNotPerform 0..1 boolean
              scheduled[x] 0..1 Timing|Period|string
              location 0..1 Reference(Location)
              performer 0..* \
        Reference(CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
              product[x] 0..1 CodeableConcept|Reference(Medication,Substance)
              dailyAmount 0..1 Quantity<fhir:SimpleQuantity>
              quantity 0..1 Quantity<fhir:SimpleQuantity>
              description 0..1 string
          note 0..* Annotation
        type CareTeam DomainResource
          identifier 0..* Identifier
          status 0..1 code @care-team-status
          category 0..* CodeableConcept
          name 0..1 string
          subject 0..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          period 0..1 Period
          participant 0..* - !ctm-1
            role 0..* CodeableConcept
            member 0..1 Reference(CareTeam,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            onBehalfOf 0..1 Reference(Organization)
            period 0..1 Period
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition)
          managingOrganization 0..* Reference(Organization)
          telecom 0..* ContactPoint
          note 0..* Annotation
        type Claim DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          type 1..1 CodeableConcept
          subType 0..1 CodeableConcept
          use 1..1 code @claim-use
          patient 1..1 Reference(Patient)
          billablePeriod 0..1 Period
          created 1..1 dateTime
          enterer 0..1 Reference(Practitioner,PractitionerRole)
          insurer 0..1 Reference(Organization)
          provider 1..1 Reference(Organization,Practitioner,PractitionerRole)
          priority 1..1 CodeableConcept
          fundsReserve 0..1 CodeableConcept
          related 0..* -
            claim 0..1 Reference(Claim)
            relationship 0..1 CodeableConcept
            reference 0..1 Identifier
          prescription 0..1 Reference(DeviceRequest,MedicationRequest,VisionPrescription)
          originalPrescription 0..1 Reference(DeviceRequest,MedicationRequest,VisionPrescription)
          payee 0..1 -
            type 1..1 CodeableConcept
            party 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          referral 0..1 Reference(ServiceRequest)
          facility 0..1 Reference(Location)
          careTeam 0..* -
            sequence 1..1 positiveInt
            provider 1..1 Reference(Organization,Practitioner,PractitionerRole)
            responsible 0..1 boolean
            role 0..1 CodeableConcept
            qualification 0..1 CodeableConcept
          supportingInfo 0..* -
            sequence 1..1 positiveInt
            category 1..1 CodeableConcept
            code 0..1 CodeableConcept
            timing[x] 0..1 date|Period
            value[x] 0..1 boolean|string|Quantity|Attachment|Reference
            reason 0..1 CodeableConcept
          diagnosis 0..* -
            sequence 1..1 positiveInt
            diagnosis[x] 1..1 CodeableConcept|Reference(Condition)
            type 0..* CodeableConcept
            onAdmission 0..1 CodeableConcept
            packageCode 0..1 CodeableConcept
          procedure 0..* -
            sequence 1..1 positiveInt
            type 0..* CodeableConcept
            date 0..1 dateTime
            procedure[x] 1..1 CodeableConcept|Reference(Procedure)
            udi 0..* Reference(Device)
          insurance 1..* -
            sequence 1..1 positiveInt
            focal 1..1 boolean
            identifier 0..1 Identifier
            coverage 1..1 Reference(Coverage)
            businessArrangement 0..1 string
            preAuthRef 0..* string
            claimResponse 0..1 Reference(ClaimResponse)
          accident 0..1 -
            date 1..1 date
            type 0..1 CodeableConcept
            location[x] 0..1 Address|Reference(Location)
          item 0..* -
            sequence 1..1 positiveInt
            careTeamSequence 0..* positiveInt
            diagnosisSequence 0..* positiveInt
            procedureSequence 0..* positiveInt
            informationSequence 0..* positiveInt
            revenue 0..1 CodeableConcept
            category 0..1 CodeableConcept
            productOrService 1..1 CodeableConcept
            modifier 0..* CodeableConcept
            programCode 0..* CodeableConcept
            serviced[x] 0..1 date|Period
            location[x] 0..1 CodeableConcept|Address|Reference(Location)
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            unitPrice 0..1 Money
            factor 0..1 decimal
            net 0..1 Money
            udi 0..* Reference(Device)
            bodySite 0..1 CodeableConcept
            subSite 0..* CodeableConcept
            encounter 0..* Reference(Encounter)
            detail 0..* -
              sequence 1..1 positiveInt
              revenue 0..1 CodeableConcept
              category 0..1 CodeableConcept
              productOrService 1..1 CodeableConcept
              modifier 0..* CodeableConcept
              programCode 0..* CodeableConcept
              quantity 0..1 Quantity<fhir:SimpleQuantity>
              unitPrice 0..1 Money
              factor 0..1 decimal
              net 0..1 Money
              udi 0..* Reference(Device)
              subDetail 0..* -
                sequence 1..1 positiveInt
                revenue 0..1 CodeableConcept
                category 0..1 CodeableConcept
                productOrService 1..1 CodeableConcept
                modifier 0..* CodeableConcept
                programCode 0..* CodeableConcept
                quantity 0..1 Quantity<fhir:SimpleQuantity>
                unitPrice 0..1 Money
                factor 0..1 decimal
                net 0..1 Money
                udi 0..* Reference(Device)
          total 0..1 Money
        type ClaimResponse DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          type 1..1 CodeableConcept
          subType 0..1 CodeableConcept
          use 1..1 code @claim-use
          patient 1..1 Reference(Patient)
          created 1..1 dateTime
          insurer 1..1 Reference(Organization)
          requestor 0..1 Reference(Organization,Practitioner,PractitionerRole)
          request 0..1 Reference(Claim)
          outcome 1..1 code @remittance-outcome
          disposition 0..1 string
          preAuthRef 0..1 string
          preAuthPeriod 0..1 Period
          payeeType 0..1 CodeableConcept
          item 0..* -
            itemSequence 1..1 positiveInt
            noteNumber 0..* positiveInt
            adjudication 1..* -
              category 1..1 CodeableConcept
              reason 0..1 CodeableConcept
              amount 0..1 Money
              value 0..1 decimal
            detail 0..* -
              detailSequence 1..1 positiveInt
              noteNumber 0..* positiveInt
              adjudication 1..* #ClaimResponse.item.adjudication
              subDetail 0..* -
                subDetailSequence 1..1 positiveInt
                noteNumber 0..* positiveInt
                adjudication 0..* #ClaimResponse.item.adjudication
          addItem 0..* -
            itemSequence 0..* positiveInt
            detailSequence 0..* positiveInt
            subdetailSequence 0..* positiveInt
            provider 0..* Reference(Organization,Practitioner,PractitionerRole)
            productOrService 1..1 CodeableConcept
            modifier 0..* CodeableConcept
            programCode 0..* CodeableConcept
            serviced[x] 0..1 date|Period
            location[x] 0..1 CodeableConcept|Address|Reference(Location)
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            unitPrice 0..1 Money
            factor 0..1 decimal
            net 0..1 Money
            bodySite 0..1 CodeableConcept
            subSite 0..* CodeableConcept
            noteNumber 0..* positiveInt
            adjudication 1..* #ClaimResponse.item.adjudication
            detail 0..* -
              productOrService 1..1 CodeableConcept
              modifier 0..* CodeableConcept
              quantity 0..1 Quantity<fhir:SimpleQuantity>
              unitPrice 0..1 Money
              factor 0..1 decimal
              net 0..1 Money
              noteNumber 0..* positiveInt
              adjudication 1..* #ClaimResponse.item.adjudication
              subDetail 0..* -
                productOrService 1..1 CodeableConcept
                modifier 0..* CodeableConcept
                quantity 0..1 Quantity<fhir:SimpleQuantity>
                unitPrice 0..1 Money
                factor 0..1 decimal
                net 0..1 Money
                noteNumber 0..* positiveInt
                adjudication 1..* #ClaimResponse.item.adjudication
          adjudication 0..* #ClaimResponse.item.adjudication
          total 0..* -
            category 1..1 CodeableConcept
            amount 1..1 Money
          payment 0..1 -
            type 1..1 CodeableConcept
            adjustment 0..1 Money
            adjustmentReason 0..1 CodeableConcept
            date 0..1 date
            amount 1..1 Money
            identifier 0..1 Identifier
          fundsReserve 0..1 CodeableConcept
          formCode 0..1 CodeableConcept
          form 0..1 Attachment
          processNote 0..* -
            number 0..1 positiveInt
            type 0..1 code @note-type
            text 1..1 string
            language 0..1 CodeableConcept
          communicationRequest 0..* Reference(CommunicationRequest)
          insurance 0..* -
            sequence 1..1 positiveInt
            focal 1..1 boolean
            coverage 1..1 Reference(Coverage)
            businessArrangement 0..1 string
            claimResponse 0..1 Reference(ClaimResponse)
          error 0..* -
            itemSequence 0..1 positiveInt
            detailSequence 0..1 positiveInt
            subDetailSequence 0..1 positiveInt
            code 1..1 CodeableConcept
        type ClinicalImpression DomainResource
          identifier 0..* Identifier
          status 1..1 code @clinicalimpression-status
          statusReason 0..1 CodeableConcept
          code 0..1 CodeableConcept
          description 0..1 string
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          effective[x] 0..1 dateTime|Period
          date 0..1 dateTime
          assessor 0..1 Reference(Practitioner,PractitionerRole)
          previous 0..1 Reference(ClinicalImpression)
          problem 0..* Reference(AllergyIntolerance,Condition)
          investigation 0..* -
            code 1..1 CodeableConcept
            item 0..* \
        Reference(DiagnosticReport,FamilyMemberHistory,ImagingStudy,Media,Observation,QuestionnaireResponse,RiskAssessment)
          protocol 0..* uri
          summary 0..1 string
          finding 0..* -
            itemCodeableConcept 0..1 CodeableConcept
            itemReference 0..1 Reference(Condition,Media,Observation)
            basis 0..1 string
          prognosisCodeableConcept 0..* CodeableConcept
          prognosisReference 0..* Reference(RiskAssessment)
          supportingInfo 0..* Reference
          note 0..* Annotation
        type CodeableConcept Element
          coding 0..* Coding
          text 0..1 string
        type Coding Element
          system 0..1 uri
          version 0..1 string
          code 0..1 code
          display 0..1 string
          userSelected 0..1 boolean
        type Communication DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
          instantiatesUri 0..* uri
          basedOn 0..* Reference
          partOf 0..* Reference
          inResponseTo 0..* Reference(Communication)
          status 1..1 code @event-status
          statusReason 0..1 CodeableConcept
          category 0..* CodeableConcept
          priority 0..1 code @request-priority
          medium 0..* CodeableConcept
          subject 0..1 Reference(Group,Patient)
          topic 0..1 CodeableConcept
          about 0..* Reference
          encounter 0..1 Reference(Encounter)
          sent 0..1 dateTime
          received 0..1 dateTime
          recipient 0..* \
        Reference(CareTeam,Device,Group,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          sender 0..1 \
        Reference(Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          payload 0..* -
            content[x] 1..1 string|Attachment|Reference
          note 0..* Annotation
        type CommunicationRequest DomainResource
          identifier 0..* Identifier
          basedOn 0..* Reference
          replaces 0..* Reference(CommunicationRequest)
          groupIdentifier 0..1 Identifier
          status 1..1 code @request-status
          statusReason 0..1 CodeableConcept
          category 0..* CodeableConcept
          priority 0..1 code @request-priority
          doNotPerform 0..1 boolean
          medium 0..* CodeableConcept
          subject 0..1 Reference(Group,Patient)
          about 0..* Reference
          encounter 0..1 Reference(Encounter)
          payload 0..* -
            content[x] 1..1 string|Attachment|Reference
          occurrence[x] 0..1 dateTime|Period
          authoredOn 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          recipient 0..* \
        Reference(CareTeam,Device,Group,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          sender 0..1 \
        Reference(Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          note 0..* Annotation
        type Composition DomainResource
          identifier 0..1 Identifier
          status 1..1 code @composition-status
          type 1..1 CodeableConcept
          category 0..* CodeableConcept
          subject 0..1 Reference
          encounter 0..1 Reference(Encounter)
          date 1..1 dateTime
          author 1..* Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          title 1..1 string
          confidentiality 0..1 code @v3-ConfidentialityClassification
          attester 0..* -
            mode 1..1 code @composition-attestation-mode
            time 0..1 dateTime
            party 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          custodian 0..1 Reference(Organization)
          relatesTo 0..* -
            code 1..1 code @document-relationship-type
            target[x] 1..1 Identifier|Reference(Composition)
          event 0..* -
            code 0..* CodeableConcept
            period 0..1 Period
            detail 0..* Reference
          section 0..* - !cmp-1 !cmp-2
            title 0..1 string
            code 0..1 CodeableConcept
            author 0..* Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            focus 0..1 Reference
            text 0..1 Narrative
            mode 0..1 code @list-mode
            orderedBy 0..1 CodeableConcept
            entry 0..* Reference
            emptyReason 0..1 CodeableConcept
            section 0..* #Composition.section
        type Condition DomainResource !con-4 !con-5
          identifier 0..* Identifier
          clinicalStatus 0..1 CodeableConcept @condition-clinical
          verificationStatus 0..1 CodeableConcept @condition-ver-status
          category 0..* CodeableConcept
          severity 0..1 CodeableConcept
          code 0..1 CodeableConcept
          bodySite 0..* CodeableConcept
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          onset[x] 0..1 dateTime|Age|Period|Range|string
          abatement[x] 0..1 dateTime|Age|Period|Range|string
          recordedDate 0..1 dateTime
          recorder 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          asserter 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          stage 0..* - !con-1
            summary 0..1 CodeableConcept
            assessment 0..* Reference(ClinicalImpression,DiagnosticReport,Observation)
            type 0..1 CodeableConcept
          evidence 0..* - !con-2
            code 0..* CodeableConcept
            detail 0..* Reference
          note 0..* Annotation
        type Consent DomainResource !ppc-1 !ppc-2 !ppc-3 !ppc-4 !ppc-5
          identifier 0..* Identifier
          status 1..1 code @consent-state-codes
          scope 1..1 CodeableConcept
          category 1..* CodeableConcept
          patient 0..1 Reference(Patient)
          dateTime 0..1 dateTime
          performer 0..* Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          organization 0..* Reference(Organization)
          source[x] 0..1 Attachment|Reference(Consent,Contract,DocumentReference,QuestionnaireResponse)
          policy 0..* -
            authority 0..1 uri
            uri 0..1 uri
          policyRule 0..1 CodeableConcept
          verification 0..* -
            verified 1..1 boolean
            verifiedWith 0..1 Reference(Patient,RelatedPerson)
            verificationDate 0..1 dateTime
          provision 0..1 -
            type 0..1 code @consent-provision-type
            period 0..1 Period
            actor 0..* -
              role 1..1 CodeableConcept
              reference 1..1 \
        Reference(CareTeam,Device,Group,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            action 0..* CodeableConcept
            securityLabel 0..* Coding
            purpose 0..* Coding
            class 0..* Coding
            code 0..* CodeableConcept
            dataPeriod 0..1 Period
            data 0..* -
              meaning 1..1 code @consent-data-meaning
              reference 1..1 Reference
            provision 0..* #Consent.provision
        type ContactDetail Element
          name 0..1 string
          telecom 0..* ContactPoint
        type ContactPoint Element !cpt-2
          system 0..1 code @contact-point-system
          value 0..1 string
          use 0..1 code @contact-point-use
          rank 0..1 positiveInt
          period 0..1 Period
        type Contributor Element
          type 1..1 code @contributor-type
          name 1..1 string
          contact 0..* ContactDetail
        type Count Quantity !cnt-3
        type Coverage DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          type 0..1 CodeableConcept
          policyHolder 0..1 Reference(Organization,Patient,RelatedPerson)
          subscriber 0..1 Reference(Patient,RelatedPerson)
          subscriberId 0..1 string
          beneficiary 1..1 Reference(Patient)
          dependent 0..1 string
          relationship 0..1 CodeableConcept
          period 0..1 Period
          payor 1..* Reference(Organization,Patient,RelatedPerson)
          class 0..* -
            type 1..1 CodeableConcept
            value 1..1 string
            name 0..1 string
          order 0..1 positiveInt
          network 0..1 string
          costToBeneficiary 0..* -
            type 0..1 CodeableConcept
            value[x] 1..1 Quantity<fhir:SimpleQuantity>|Money
            exception 0..* -
              type 1..1 CodeableConcept
              period 0..1 Period
          subrogation 0..1 boolean
          contract 0..* Reference(Contract)
        type CoverageEligibilityRequest DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          priority 0..1 CodeableConcept
          purpose 1..* code @eligibilityrequest-purpose
          patient 1..1 Reference(Patient)
          serviced[x] 0..1 date|Period
          created 1..1 dateTime
          enterer 0..1 Reference(Practitioner,PractitionerRole)
          provider 0..1 Reference(Organization,Practitioner,PractitionerRole)
          insurer 1..1 Reference(Organization)
          facility 0..1 Reference(Location)
          supportingInfo 0..* -
            sequence 1..1 positiveInt
            information 1..1 Reference
            appliesToAll 0..1 boolean
          insurance 0..* -
            focal 0..1 boolean
            coverage 1..1 Reference(Coverage)
            businessArrangement 0..1 string
          item 0..* -
            supportingInfoSequence 0..* positiveInt
            category 0..1 CodeableConcept
            productOrService 0..1 CodeableConcept
            modifier 0..* CodeableConcept
            provider 0..1 Reference(Practitioner,PractitionerRole)
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            unitPrice 0..1 Money
            facility 0..1 Reference(Location,Organization)
            diagnosis 0..* -
              diagnosis[x] 0..1 CodeableConcept|Reference(Condition)
            detail 0..* Reference
        """
}
