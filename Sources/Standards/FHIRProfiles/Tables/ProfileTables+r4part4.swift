// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 4 of 5.
    static let r4part4 = """
        type Location DomainResource
          identifier 0..* Identifier
          status 0..1 code @location-status
          operationalStatus 0..1 Coding
          name 0..1 string
          alias 0..* string
          description 0..1 string
          mode 0..1 code @location-mode
          type 0..* CodeableConcept
          telecom 0..* ContactPoint
          address 0..1 Address
          physicalType 0..1 CodeableConcept
          position 0..1 -
            longitude 1..1 decimal
            latitude 1..1 decimal
            altitude 0..1 decimal
          managingOrganization 0..1 Reference(Organization)
          partOf 0..1 Reference(Location)
          hoursOfOperation 0..* -
            daysOfWeek 0..* code @days-of-week
            allDay 0..1 boolean
            openingTime 0..1 time
            closingTime 0..1 time
          availabilityExceptions 0..1 string
          endpoint 0..* Reference(Endpoint)
        type MarketingStatus BackboneElement
          country 1..1 CodeableConcept
          jurisdiction 0..1 CodeableConcept
          status 1..1 CodeableConcept
          dateRange 1..1 Period
          restoreDate 0..1 dateTime
        type Media DomainResource
          identifier 0..* Identifier
          basedOn 0..* Reference(CarePlan,ServiceRequest)
          partOf 0..* Reference
          status 1..1 code @event-status
          type 0..1 CodeableConcept
          modality 0..1 CodeableConcept
          view 0..1 CodeableConcept
          subject 0..1 Reference(Device,Group,Location,Patient,Practitioner,PractitionerRole,Specimen)
          encounter 0..1 Reference(Encounter)
          created[x] 0..1 dateTime|Period
          issued 0..1 instant
          operator 0..1 Reference(CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          reasonCode 0..* CodeableConcept
          bodySite 0..1 CodeableConcept
          deviceName 0..1 string
          device 0..1 Reference(Device,DeviceMetric)
          height 0..1 positiveInt
          width 0..1 positiveInt
          frames 0..1 positiveInt
          duration 0..1 decimal
          content 1..1 Attachment
          note 0..* Annotation
        type Medication DomainResource
          identifier 0..* Identifier
          code 0..1 CodeableConcept
          status 0..1 code @medication-status
          manufacturer 0..1 Reference(Organization)
          form 0..1 CodeableConcept
          amount 0..1 Ratio
          ingredient 0..* -
            item[x] 1..1 CodeableConcept|Reference(Medication,Substance)
            isActive 0..1 boolean
            strength 0..1 Ratio
          batch 0..1 -
            lotNumber 0..1 string
            expirationDate 0..1 dateTime
        type MedicationAdministration DomainResource
          identifier 0..* Identifier
          instantiates 0..* uri
          partOf 0..* Reference(MedicationAdministration,Procedure)
          status 1..1 code @medication-admin-status
          statusReason 0..* CodeableConcept
          category 0..1 CodeableConcept
          medication[x] 1..1 CodeableConcept|Reference(Medication)
          subject 1..1 Reference(Group,Patient)
          context 0..1 Reference(Encounter,EpisodeOfCare)
          supportingInformation 0..* Reference
          effective[x] 1..1 dateTime|Period
          performer 0..* -
            function 0..1 CodeableConcept
            actor 1..1 Reference(Device,Patient,Practitioner,PractitionerRole,RelatedPerson)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,Observation)
          request 0..1 Reference(MedicationRequest)
          device 0..* Reference(Device)
          note 0..* Annotation
          dosage 0..1 - !mad-1
            text 0..1 string
            site 0..1 CodeableConcept
            route 0..1 CodeableConcept
            method 0..1 CodeableConcept
            dose 0..1 Quantity<fhir:SimpleQuantity>
            rate[x] 0..1 Ratio|Quantity<fhir:SimpleQuantity>
          eventHistory 0..* Reference(Provenance)
        type MedicationDispense DomainResource !mdd-1
          identifier 0..* Identifier
          partOf 0..* Reference(Procedure)
          status 1..1 code @medicationdispense-status
          statusReason[x] 0..1 CodeableConcept|Reference(DetectedIssue)
          category 0..1 CodeableConcept
          medication[x] 1..1 CodeableConcept|Reference(Medication)
          subject 0..1 Reference(Group,Patient)
          context 0..1 Reference(Encounter,EpisodeOfCare)
          supportingInformation 0..* Reference
          performer 0..* -
            function 0..1 CodeableConcept
            actor 1..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          location 0..1 Reference(Location)
          authorizingPrescription 0..* Reference(MedicationRequest)
          type 0..1 CodeableConcept
          quantity 0..1 Quantity<fhir:SimpleQuantity>
          daysSupply 0..1 Quantity<fhir:SimpleQuantity>
          whenPrepared 0..1 dateTime
          whenHandedOver 0..1 dateTime
          destination 0..1 Reference(Location)
          receiver 0..* Reference(Patient,Practitioner)
          note 0..* Annotation
          dosageInstruction 0..* Dosage
          substitution 0..1 -
            wasSubstituted 1..1 boolean
            type 0..1 CodeableConcept
            reason 0..* CodeableConcept
            responsibleParty 0..* Reference(Practitioner,PractitionerRole)
          detectedIssue 0..* Reference(DetectedIssue)
          eventHistory 0..* Reference(Provenance)
        type MedicationRequest DomainResource
          identifier 0..* Identifier
          status 1..1 code @medicationrequest-status
          statusReason 0..1 CodeableConcept
          intent 1..1 code @medicationrequest-intent
          category 0..* CodeableConcept
          priority 0..1 code @request-priority
          doNotPerform 0..1 boolean
          reported[x] 0..1 boolean|Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          medication[x] 1..1 CodeableConcept|Reference(Medication)
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          supportingInformation 0..* Reference
          authoredOn 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          performer 0..1 Reference(CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          performerType 0..1 CodeableConcept
          recorder 0..1 Reference(Practitioner,PractitionerRole)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,Observation)
          instantiatesCanonical 0..* canonical
          instantiatesUri 0..* uri
          basedOn 0..* Reference(CarePlan,ImmunizationRecommendation,MedicationRequest,ServiceRequest)
          groupIdentifier 0..1 Identifier
          courseOfTherapyType 0..1 CodeableConcept
          insurance 0..* Reference(ClaimResponse,Coverage)
          note 0..* Annotation
          dosageInstruction 0..* Dosage
          dispenseRequest 0..1 -
            initialFill 0..1 -
              quantity 0..1 Quantity<fhir:SimpleQuantity>
              duration 0..1 Duration
            dispenseInterval 0..1 Duration
            validityPeriod 0..1 Period
            numberOfRepeatsAllowed 0..1 unsignedInt
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            expectedSupplyDuration 0..1 Duration
            performer 0..1 Reference(Organization)
          substitution 0..1 -
            allowed[x] 1..1 boolean|CodeableConcept
            reason 0..1 CodeableConcept
          priorPrescription 0..1 Reference(MedicationRequest)
          detectedIssue 0..* Reference(DetectedIssue)
          eventHistory 0..* Reference(Provenance)
        type MedicationStatement DomainResource
          identifier 0..* Identifier
          basedOn 0..* Reference(CarePlan,MedicationRequest,ServiceRequest)
          partOf 0..* Reference(MedicationAdministration,MedicationDispense,MedicationStatement,Observation,Procedure)
          status 1..1 code @medication-statement-status
          statusReason 0..* CodeableConcept
          category 0..1 CodeableConcept
          medication[x] 1..1 CodeableConcept|Reference(Medication)
          subject 1..1 Reference(Group,Patient)
          context 0..1 Reference(Encounter,EpisodeOfCare)
          effective[x] 0..1 dateTime|Period
          dateAsserted 0..1 dateTime
          informationSource 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          derivedFrom 0..* Reference
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,Observation)
          note 0..* Annotation
          dosage 0..* Dosage
        type Meta Element
          versionId 0..1 id
          lastUpdated 0..1 instant
          source 0..1 uri
          profile 0..* canonical(StructureDefinition)
          security 0..* Coding
          tag 0..* Coding
        type Money Element
          value 0..1 decimal
          currency 0..1 code @currencies
        type Narrative Element
          status 1..1 code @narrative-status
          div 1..1 xhtml
        type NutritionOrder DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* canonical(ActivityDefinition,PlanDefinition)
          instantiatesUri 0..* uri
          instantiates 0..* uri
          status 1..1 code @request-status
          intent 1..1 code @request-intent
          patient 1..1 Reference(Patient)
          encounter 0..1 Reference(Encounter)
          dateTime 1..1 dateTime
          orderer 0..1 Reference(Practitioner,PractitionerRole)
          allergyIntolerance 0..* Reference(AllergyIntolerance)
          foodPreferenceModifier 0..* CodeableConcept
          excludeFoodModifier 0..* CodeableConcept
          oralDiet 0..1 -
            type 0..* CodeableConcept
            schedule 0..* Timing
            nutrient 0..* -
              modifier 0..1 CodeableConcept
              amount 0..1 Quantity<fhir:SimpleQuantity>
            texture 0..* -
              modifier 0..1 CodeableConcept
              foodType 0..1 CodeableConcept
            fluidConsistencyType 0..* CodeableConcept
            instruction 0..1 string
          supplement 0..* -
            type 0..1 CodeableConcept
            productName 0..1 string
            schedule 0..* Timing
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            instruction 0..1 string
          enteralFormula 0..1 -
            baseFormulaType 0..1 CodeableConcept
            baseFormulaProductName 0..1 string
            additiveType 0..1 CodeableConcept
            additiveProductName 0..1 string
            caloricDensity 0..1 Quantity<fhir:SimpleQuantity>
            routeofAdministration 0..1 CodeableConcept
            administration 0..* -
              schedule 0..1 Timing
              quantity 0..1 Quantity<fhir:SimpleQuantity>
              rate[x] 0..1 Quantity<fhir:SimpleQuantity>|Ratio
            maxVolumeToDeliver 0..1 Quantity<fhir:SimpleQuantity>
            administrationInstruction 0..1 string
          note 0..* Annotation
        type Observation DomainResource !obs-6 !obs-7
          identifier 0..* Identifier
          basedOn 0..* \
        Reference(CarePlan,DeviceRequest,ImmunizationRecommendation,MedicationRequest,NutritionOrder,ServiceRequest)
          partOf 0..* \
        Reference(ImagingStudy,Immunization,MedicationAdministration,MedicationDispense,MedicationStatement,Procedure)
          status 1..1 code @observation-status
          category 0..* CodeableConcept
          code 1..1 CodeableConcept
          subject 0..1 Reference(Device,Group,Location,Patient)
          focus 0..* Reference
          encounter 0..1 Reference(Encounter)
          effective[x] 0..1 dateTime|Period|Timing|instant
          issued 0..1 instant
          performer 0..* Reference(CareTeam,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          value[x] 0..1 Quantity|CodeableConcept|string|boolean|integer|Range|Ratio|SampledData|time|dateTime|Period
          dataAbsentReason 0..1 CodeableConcept
          interpretation 0..* CodeableConcept
          note 0..* Annotation
          bodySite 0..1 CodeableConcept
          method 0..1 CodeableConcept
          specimen 0..1 Reference(Specimen)
          device 0..1 Reference(Device,DeviceMetric)
          referenceRange 0..* - !obs-3
            low 0..1 Quantity<fhir:SimpleQuantity>
            high 0..1 Quantity<fhir:SimpleQuantity>
            type 0..1 CodeableConcept
            appliesTo 0..* CodeableConcept
            age 0..1 Range
            text 0..1 string
          hasMember 0..* Reference(MolecularSequence,Observation,QuestionnaireResponse)
          derivedFrom 0..* \
        Reference(DocumentReference,ImagingStudy,Media,MolecularSequence,Observation,QuestionnaireResponse)
          component 0..* -
            code 1..1 CodeableConcept
            value[x] 0..1 Quantity|CodeableConcept|string|boolean|integer|Range|Ratio|SampledData|time|dateTime|Period
            dataAbsentReason 0..1 CodeableConcept
            interpretation 0..* CodeableConcept
            referenceRange 0..* #Observation.referenceRange
        type OperationOutcome DomainResource
          issue 1..* -
            severity 1..1 code @issue-severity
            code 1..1 code @issue-type
            details 0..1 CodeableConcept
            diagnostics 0..1 string
            location 0..* string
            expression 0..* string
        type Organization DomainResource !org-1
          identifier 0..* Identifier
          active 0..1 boolean
          type 0..* CodeableConcept
          name 0..1 string
          alias 0..* string
          telecom 0..* ContactPoint !org-3
          address 0..* Address !org-2
          partOf 0..1 Reference(Organization)
          contact 0..* -
            purpose 0..1 CodeableConcept
            name 0..1 HumanName
            telecom 0..* ContactPoint
            address 0..1 Address
          endpoint 0..* Reference(Endpoint)
        type ParameterDefinition Element
          name 0..1 code
          use 1..1 code @operation-parameter-use
          min 0..1 integer
          max 0..1 string
          documentation 0..1 string
          type 1..1 code @all-types
          profile 0..1 canonical(StructureDefinition)
        type Parameters Resource
          parameter 0..* - !inv-1
            name 1..1 string
            value[x] 0..1 *
            resource 0..1 Resource
            part 0..* #Parameters.parameter
        type Patient DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          name 0..* HumanName
          telecom 0..* ContactPoint
          gender 0..1 code @administrative-gender
          birthDate 0..1 date
          deceased[x] 0..1 boolean|dateTime
          address 0..* Address
          maritalStatus 0..1 CodeableConcept
          multipleBirth[x] 0..1 boolean|integer
          photo 0..* Attachment
          contact 0..* - !pat-1
            relationship 0..* CodeableConcept
            name 0..1 HumanName
            telecom 0..* ContactPoint
            address 0..1 Address
            gender 0..1 code @administrative-gender
            organization 0..1 Reference(Organization)
            period 0..1 Period
          communication 0..* -
            language 1..1 CodeableConcept
            preferred 0..1 boolean
          generalPractitioner 0..* Reference(Organization,Practitioner,PractitionerRole)
          managingOrganization 0..1 Reference(Organization)
          link 0..* -
            other 1..1 Reference(Patient,RelatedPerson)
            type 1..1 code @link-type
        type Period Element !per-1
          start 0..1 dateTime
          end 0..1 dateTime
        type Population BackboneElement
          age[x] 0..1 Range|CodeableConcept
          gender 0..1 CodeableConcept
          race 0..1 CodeableConcept
          physiologicalCondition 0..1 CodeableConcept
        type Practitioner DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          name 0..* HumanName
          telecom 0..* ContactPoint
          address 0..* Address
          gender 0..1 code @administrative-gender
          birthDate 0..1 date
          photo 0..* Attachment
          qualification 0..* -
            identifier 0..* Identifier
            code 1..1 CodeableConcept
            period 0..1 Period
            issuer 0..1 Reference(Organization)
          communication 0..* CodeableConcept
        type PractitionerRole DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          period 0..1 Period
          practitioner 0..1 Reference(Practitioner)
          organization 0..1 Reference(Organization)
          code 0..* CodeableConcept
          specialty 0..* CodeableConcept
          location 0..* Reference(Location)
          healthcareService 0..* Reference(HealthcareService)
          telecom 0..* ContactPoint
          availableTime 0..* -
            daysOfWeek 0..* code @days-of-week
            allDay 0..1 boolean
            availableStartTime 0..1 time
            availableEndTime 0..1 time
          notAvailable 0..* -
            description 1..1 string
            during 0..1 Period
          availabilityExceptions 0..1 string
          endpoint 0..* Reference(Endpoint)
        type Procedure DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
          instantiatesUri 0..* uri
          basedOn 0..* Reference(CarePlan,ServiceRequest)
          partOf 0..* Reference(MedicationAdministration,Observation,Procedure)
          status 1..1 code @event-status
          statusReason 0..1 CodeableConcept
          category 0..1 CodeableConcept
          code 0..1 CodeableConcept
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          performed[x] 0..1 dateTime|Period|string|Age|Range
          recorder 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          asserter 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          performer 0..* -
            function 0..1 CodeableConcept
            actor 1..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            onBehalfOf 0..1 Reference(Organization)
          location 0..1 Reference(Location)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation,Procedure)
          bodySite 0..* CodeableConcept
          outcome 0..1 CodeableConcept
          report 0..* Reference(Composition,DiagnosticReport,DocumentReference)
          complication 0..* CodeableConcept
          complicationDetail 0..* Reference(Condition)
          followUp 0..* CodeableConcept
          note 0..* Annotation
          focalDevice 0..* -
            action 0..1 CodeableConcept
            manipulated 1..1 Reference(Device)
          usedReference 0..* Reference(Device,Medication,Substance)
          usedCode 0..* CodeableConcept
        type ProdCharacteristic BackboneElement
          height 0..1 Quantity
          width 0..1 Quantity
          depth 0..1 Quantity
          weight 0..1 Quantity
          nominalVolume 0..1 Quantity
          externalDiameter 0..1 Quantity
          shape 0..1 string
          color 0..* string
          imprint 0..* string
          image 0..* Attachment
          scoring 0..1 CodeableConcept
        type ProductShelfLife BackboneElement
          identifier 0..1 Identifier
          type 1..1 CodeableConcept
          period 1..1 Quantity
          specialPrecautionsForStorage 0..* CodeableConcept
        type Provenance DomainResource
          target 1..* Reference
          occurred[x] 0..1 Period|dateTime
          recorded 1..1 instant
          policy 0..* uri
          location 0..1 Reference(Location)
          reason 0..* CodeableConcept
          activity 0..1 CodeableConcept
          agent 1..* -
            type 0..1 CodeableConcept
            role 0..* CodeableConcept
            who 1..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            onBehalfOf 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          entity 0..* -
            role 1..1 code @provenance-entity-role
            what 1..1 Reference
            agent 0..* #Provenance.agent
          signature 0..* Signature
        type Quantity Element !qty-3
          value 0..1 decimal
          comparator 0..1 code @quantity-comparator
          unit 0..1 string
          system 0..1 uri
          code 0..1 code
        type Questionnaire DomainResource !que-2
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          derivedFrom 0..* canonical(Questionnaire)
          status 1..1 code @publication-status
          experimental 0..1 boolean
          subjectType 0..* code @resource-types
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          code 0..* Coding
          item 0..* - !que-1 !que-3 !que-4 !que-5 !que-6 !que-8 !que-9 !que-10 !que-11 !que-12 !que-13
            linkId 1..1 string
            definition 0..1 uri
            code 0..* Coding
            prefix 0..1 string
            text 0..1 string
            type 1..1 code @item-type
            enableWhen 0..* - !que-7
              question 1..1 string
              operator 1..1 code @questionnaire-enable-operator
              answer[x] 1..1 boolean|decimal|integer|date|dateTime|time|string|Coding|Quantity|Reference
            enableBehavior 0..1 code @questionnaire-enable-behavior
            required 0..1 boolean
            repeats 0..1 boolean
            readOnly 0..1 boolean
            maxLength 0..1 integer
            answerValueSet 0..1 canonical(ValueSet)
            answerOption 0..* -
              value[x] 1..1 integer|date|time|string|Coding|Reference
              initialSelected 0..1 boolean
            initial 0..* -
              value[x] 1..1 boolean|decimal|integer|date|dateTime|time|string|uri|Attachment|Coding|Quantity|Reference
            item 0..* #Questionnaire.item
        type QuestionnaireResponse DomainResource
          identifier 0..1 Identifier
          basedOn 0..* Reference(CarePlan,ServiceRequest)
          partOf 0..* Reference(Observation,Procedure)
          questionnaire 0..1 canonical(Questionnaire)
          status 1..1 code @questionnaire-answers-status
          subject 0..1 Reference
          encounter 0..1 Reference(Encounter)
          authored 0..1 dateTime
          author 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          source 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          item 0..* - !qrs-1
            linkId 1..1 string
            definition 0..1 uri
            text 0..1 string
            answer 0..* -
              value[x] 0..1 boolean|decimal|integer|date|dateTime|time|string|uri|Attachment|Coding|Quantity|Reference
              item 0..* #QuestionnaireResponse.item
            item 0..* #QuestionnaireResponse.item
        type Range Element !rng-2
          low 0..1 Quantity<fhir:SimpleQuantity>
          high 0..1 Quantity<fhir:SimpleQuantity>
        """
}
